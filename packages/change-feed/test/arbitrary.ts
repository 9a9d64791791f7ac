import type { Json } from "@finsam/domain";
import * as fc from "fast-check";
import type { FeedItem, ItemData } from "../src/index.ts";

const plain = Array.from("abcdefghijklmnopqrstuvwxyz0123456789 {}[]:;,\"'\\/=?&\n\r\u2028åäö€😀");

/** Any text, much of it made of what formats are made of, and some of it what no text should hold. */
export const anyText = fc.string({
  unit: fc.constantFrom(...plain, "\0", "\ud83d", "\ude00", "\ufeff"),
  maxLength: 60,
});

/** Text that every store keeps. */
export const keepableText = fc.string({ unit: fc.constantFrom(...plain), maxLength: 20 });

const key = fc.oneof(keepableText, fc.constantFrom("constructor", "toString", "length"));

const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: "small" },
    fc.constant(null),
    fc.boolean(),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((number) => (number === 0 ? 0 : number)),
    keepableText,
    fc.array(tie("json"), { maxLength: 4 }),
    fc.dictionary(key, tie("json"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

/** Any data that a page may hold. */
export const itemData: fc.Arbitrary<ItemData> = fc.dictionary(key, json, {
  maxKeys: 6,
  noNullPrototype: true,
});

const envelope = {
  kind: keepableText.filter((text) => text !== ""),
  id: fc.oneof(
    fc.uuid(),
    keepableText.filter((text) => text !== ""),
  ),
  modified: fc.bigInt({ min: 1n - 2n ** 63n, max: 2n ** 63n - 1n }),
};

/** Any item that RPDE knows, numbers of any size included. */
export const feedItem: fc.Arbitrary<FeedItem> = fc.oneof(
  fc.record({ state: fc.constant("updated" as const), ...envelope, data: itemData }),
  fc.record({ state: fc.constant("deleted" as const), ...envelope }),
);
