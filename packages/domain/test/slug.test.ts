import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSlug, slugify } from "../src/slug.ts";

const texts = fc.string({ unit: "binary", maxLength: 300 });

describe("slugify", () => {
  test.each([
    ["Rätt stöd för/åt mig", "ratt-stod-for-at-mig"],
    ["Samordningsförbundet Södertälje & Nykvarn", "samordningsforbundet-sodertalje-nykvarn"],
    ["  Café — idé! ", "cafe-ide"],
    ["HOPPET", "hoppet"],
    ["MIA-vidare", "mia-vidare"],
    ["Vecka 42, 2019", "vecka-42-2019"],
    ["Jørgen Łukasz Strauß", "jorgen-lukasz-strauss"],
    ["Å\u0308o\u0308", "ao"],
    ["日本", ""],
    ["…", ""],
    ["", ""],
  ])("makes %j %j", (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  test("cuts after the last word that fits in 80 characters", () => {
    expect(slugify(`${"a".repeat(40)} ${"b".repeat(39)} c`)).toBe(
      `${"a".repeat(40)}-${"b".repeat(39)}`,
    );
    expect(slugify(`${"a".repeat(40)} ${"b".repeat(40)} c`)).toBe("a".repeat(40));
  });

  test("cuts a single longer word at 80 characters", () => {
    expect(slugify("a".repeat(100))).toBe("a".repeat(80));
    expect(slugify(`${"a".repeat(81)} b`)).toBe("a".repeat(80));
  });

  test("gives a slug or nothing, and leaves a slug as it is", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const slug = slugify(text);
        expect(slug === "" || isSlug(slug)).toBe(true);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });

  test("leaves whatever isSlug accepts as it is", () => {
    const slugs = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,10}$/);
    fc.assert(
      fc.property(slugs, (slug) => {
        expect(isSlug(slug)).toBe(true);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });
});

test.each(["", "-a", "a-", "a--b", "A", "å", "a b", "a_b", "a\n", "a".repeat(81)])(
  "isSlug refuses %j",
  (text) => {
    expect(isSlug(text)).toBe(false);
  },
);
