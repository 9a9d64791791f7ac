import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodePage, parsePage, type ReadPage } from "../src/index.ts";
import { anyText, feedItem } from "./arbitrary.ts";

const address = "https://finsam.example/feed?afterChangeNumber=5";
const next = "https://finsam.example/feed?afterChangeNumber=9&epoch=e&since=9";

/** Reads a page with these items. */
function pageWith(...items: unknown[]): ReadPage {
  const parsed = parsePage(JSON.stringify({ next, items, license: "CC0" }), address);
  if (!parsed.ok) throw new Error(parsed.issues[0].message.en);
  return parsed.value;
}

/** What makes a page, as text, unreadable. */
function codes(text: string): string[] {
  const parsed = parsePage(text, address);
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => [code, ...path].join(" "));
}

const id = "00000000-0000-4000-8000-000000000001";
const updated = { state: "updated", kind: "Event", id, modified: 9, data: { id } };

describe("page", () => {
  test("[P1] what is written is read, numbers of any size and unknown data included", () => {
    const page = fc.record({
      next: fc.constant(next),
      items: fc.array(feedItem, { maxLength: 20 }),
      license: fc.webUrl(),
    });
    fc.assert(
      fc.property(page, (written) => {
        expect(parsePage(encodePage(written), address)).toEqual({
          ok: true,
          value: { ...written, epoch: "e", isLast: false, unreadable: [] },
        });
      }),
    );
  });

  test("[P53] what was read is written again byte for byte", () => {
    fc.assert(
      fc.property(fc.array(feedItem, { maxLength: 5 }), (items) => {
        const text = encodePage({ next, items, license: "CC0" });
        const parsed = parsePage(text, address);
        expect(parsed.ok && encodePage({ next, items: parsed.value.items, license: "CC0" })).toBe(
          text,
        );
      }),
    );
  });

  test("[P57] garbage never throws: it fails by a code, or its items are set aside one by one", () => {
    const garbage = fc.oneof(
      anyText,
      fc.json(),
      fc
        .record({ next: fc.anything(), items: fc.anything(), license: fc.anything() })
        .map((json) => tryJson(json)),
      fc
        .array(
          fc.oneof(
            fc.anything(),
            fc.anything().map((modified) => ({ ...updated, modified })),
          ),
        )
        .map((items) => tryJson({ next, items, license: "CC0" })),
    );
    fc.assert(
      fc.property(garbage, (text) => {
        const parsed = parsePage(text, address);
        const issues = parsed.ok
          ? parsed.value.unreadable.flatMap((item) => item.issues)
          : parsed.issues;
        expect(issues.every(({ code, message }) => code !== "" && message.sv !== "")).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("[P11] next must be absolute, with the origin and path of the page", () => {
    for (const elsewhere of [
      "https://other.example/feed?afterChangeNumber=9",
      "http://finsam.example/feed",
      "https://finsam.example/feed/holds",
      "/feed?afterChangeNumber=9",
      "javascript:alert(1)",
    ])
      expect(codes(JSON.stringify({ next: elsewhere, items: [], license: "" }))).toEqual([
        "NEXT_ELSEWHERE next",
      ]);
  });

  test("[P19] an empty page is the last if its next is itself, and only then", () => {
    const read = (to: string) => {
      const parsed = parsePage(JSON.stringify({ next: to, items: [], license: "" }), address);
      return parsed.ok && parsed.value.isLast;
    };
    expect(read(address)).toBe(true);
    expect(read(next)).toBe(false);
    expect(pageWith({}).isLast).toBe(false);
  });

  test("[P6] unknown fields of pages and items are ignored, those of data are kept", () => {
    const item = { ...updated, more: 1, data: { id, unheard: { of: [1] } } };
    const parsed = parsePage(
      JSON.stringify({ next, items: [item], license: "", more: 1 }),
      address,
    );
    expect(parsed.ok && parsed.value.items).toEqual([
      { ...updated, modified: 9n, data: { id, unheard: { of: [1] } } },
    ]);
    expect(parsed.ok && Object.keys(parsed.value)).not.toContain("more");
  });

  test("[P56] a plain RPDE page is read: other ids and numbers, data in a deleted item, no licence", () => {
    const items = [
      { ...updated, id: 17, modified: "1453931101" },
      { ...updated, modified: "2026-10-01T10:00:00.5+02:00" },
      { ...updated, state: "deleted" },
    ];
    const parsed = parsePage(JSON.stringify({ next: address, items }), address);
    expect(parsed).toMatchObject({
      ok: true,
      value: { epoch: null, license: null, isLast: false, unreadable: [] },
    });
    expect(parsed.ok && parsed.value.items.map(({ modified }) => modified)).toEqual([
      1453931101n,
      1790841600500000000n,
      9n,
    ]);
    expect(parsed.ok && parsed.value.items[0]?.id).toBe("17");
    expect(parsed.ok && parsed.value.items[2]).not.toHaveProperty("data");
  });

  test("[P56] a number beyond 2^53 loses no digit", () => {
    const text = `{"next":"${next}","items":[{"state":"deleted","kind":"Event","id":"${id}","modified": 9007199254740993}],"license":""}`;
    const parsed = parsePage(text, address);
    expect(parsed.ok && parsed.value.items[0]?.modified).toBe(9007199254740993n);
  });

  test.each([
    ["no object", 7, null, "INVALID_TYPE"],
    ["no id", { ...updated, id: undefined }, null, "INVALID_UNION"],
    ["an unknown state", { ...updated, state: "moved" }, id, "INVALID_VALUE"],
    ["no data", { ...updated, data: undefined }, id, "DATA_MISSING"],
    ["a list as data", { ...updated, data: [] }, id, "CUSTOM"],
    ["a number that is none", { ...updated, modified: "soon" }, id, "NOT_A_CHANGE_NUMBER"],
    ["a number of 20 digits", { ...updated, modified: "9".repeat(20) }, id, "NOT_A_CHANGE_NUMBER"],
    ["a fraction as number", { ...updated, modified: 1.5 }, id, "NOT_A_CHANGE_NUMBER"],
    ["U+0000", { ...updated, data: { name: "a\0" } }, id, "NOT_KEEPABLE"],
    ["half a character", { ...updated, data: { name: "\ud800" } }, id, "NOT_KEEPABLE"],
    ["half a character as key", { ...updated, data: { "\ud800": 1 } }, id, "NOT_KEEPABLE"],
    ["nesting without end", { ...updated, data: nested(70) }, id, "NOT_KEEPABLE"],
  ])("[P57] an item with %s is set aside, the rest stands", (_what, item, known, code) => {
    const page = pageWith(updated, item, { ...updated, state: "deleted" });
    expect(page.items).toHaveLength(2);
    expect(page.unreadable).toHaveLength(1);
    expect(page.unreadable[0]).toMatchObject({ position: 1, id: known, issues: [{ code }] });
  });

  test("[P2] what JavaScript would read wrongly is set aside: endless numbers, __proto__", () => {
    for (const data of ['{"a":1e999}', '{"__proto__":{"a":1}}', '{"modified":90071992547409931}']) {
      const item = `{"state":"updated","kind":"Event","id":"${id}","modified":9,"data":${data}}`;
      const parsed = parsePage(`{"next":"${next}","items":[${item}],"license":""}`, address);
      expect(parsed.ok && parsed.value.unreadable[0]?.issues[0].code).toBe("NOT_KEEPABLE");
    }
  });

  test("a page that is none fails by a code", () => {
    expect(codes("<html>")).toEqual(["NOT_JSON"]);
    expect(codes("[]")).toEqual(["INVALID_TYPE"]);
    expect(codes(JSON.stringify({ next }))).toEqual(["INVALID_TYPE items"]);
    expect(codes("[".repeat(100_000))).toEqual(["NOT_JSON"]);
  });
});

function tryJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return "";
  }
}

function nested(depth: number): unknown {
  return depth === 0 ? {} : { in: nested(depth - 1) };
}
