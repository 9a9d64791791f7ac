import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  audienceOfPath,
  FEED_HINTS_PATH,
  FEED_STATE_PATH,
  type FeedAddress,
  feedPath,
  formatFeedAddress,
  parseFeedAddress,
} from "../src/index.ts";
import { anyText } from "./arbitrary.ts";

const week = "00000000-0000-4000-8000-0000000000aa";
const audience = fc.constantFrom("public", "holds", `weeks/${week}`, `weeks/${week}/invited`);
const number = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });

const feedAddress: fc.Arbitrary<FeedAddress> = fc.record(
  {
    audience,
    afterChangeNumber: number,
    epoch: fc.stringMatching(/^[A-Za-z0-9._~-]{1,64}$/),
    since: number,
    association: fc.uuid(),
    limit: fc.integer({ min: 1, max: 500 }),
  },
  { requiredKeys: ["audience"] },
);

/** What is wrong with an address. */
function codes(target: string): string[] {
  const parsed = parseFeedAddress(target);
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => [code, ...path].join(" "));
}

describe("address of a page", () => {
  test("[P9] what is written is read", () => {
    fc.assert(
      fc.property(feedAddress, fc.constantFrom("", "/finsam"), (address, base) => {
        const written = formatFeedAddress(`https://finsam.example${base}`, address);
        expect(parseFeedAddress(written, base)).toEqual({ ok: true, value: address });
        expect(new URL(written).href).toBe(written);
      }),
    );
  });

  test("[P9] garbage never throws", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.webUrl()), (target) => {
        expect(["", "NOT_AN_AUDIENCE"]).toContain(codes(target).join());
      }),
    );
  });

  test("[P8] every audience has its path, and no other path is a feed", () => {
    fc.assert(
      fc.property(audience, (name) => {
        expect(audienceOfPath(feedPath(name))).toBe(name);
      }),
    );
    expect(feedPath("public")).toBe("/feed");
    for (const path of [
      "/",
      "/feed/",
      "/feed/internal/x",
      "/feed/weeks/x",
      "/feed/public",
      "/feedx",
    ])
      expect(audienceOfPath(path)).toBeUndefined();
    expect(audienceOfPath(FEED_STATE_PATH)).toBeUndefined();
    expect(audienceOfPath(FEED_HINTS_PATH)).toBeUndefined();
  });

  test("[P9] a parameter that stands twice, or in another form, is refused", () => {
    expect(codes("/feed?since=1&since=1")).toEqual(["REPEATED_PARAMETER since"]);
    for (const [query, name] of [
      ["afterChangeNumber=01", "afterChangeNumber"],
      ["afterChangeNumber=-1", "afterChangeNumber"],
      ["afterChangeNumber=9223372036854775808", "afterChangeNumber"],
      ["afterChangeNumber=", "afterChangeNumber"],
      ["since=1.0", "since"],
      ["epoch=a%20b", "epoch"],
      ["association=suvs", "association"],
      ["association=00000000-0000-4000-8000-0000000000AA", "association"],
      ["limit=0", "limit"],
      ["limit=501", "limit"],
    ])
      expect(codes(`/feed?${query}`)).toEqual([`NOT_A_PARAMETER ${name}`]);
  });

  test("[P9] unknown parameters are ignored", () => {
    expect(parseFeedAddress("/feed?utm=1&utm=2&afterChangeNumber=3")).toEqual({
      ok: true,
      value: { audience: "public", afterChangeNumber: 3n },
    });
  });
});
