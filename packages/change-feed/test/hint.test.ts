import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeHint, type Hint, HintReader } from "../src/index.ts";
import { anyText, keepableText } from "./arbitrary.ts";

const hint: fc.Arbitrary<Hint> = fc.record({
  audience: keepableText.filter((text) => text !== ""),
  head: fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }),
});

/** All hints of a stream that comes in pieces. */
function readAll(pieces: readonly string[]): Hint[] {
  const reader = new HintReader();
  return pieces.flatMap((piece) => reader.read(piece));
}

/** Cuts a text at these places. */
function cut(text: string, places: readonly number[]): string[] {
  const sorted = [0, ...places.map((place) => place % (text.length + 1)), text.length].toSorted(
    (a, b) => a - b,
  );
  return sorted.slice(1).map((end, index) => text.slice(sorted[index], end));
}

describe("stream of hints", () => {
  test("[P38] what is written is read, wherever it is cut and whatever ends its lines", () => {
    const stream = fc.record({
      hints: fc.array(hint, { maxLength: 4 }),
      newline: fc.constantFrom("\n", "\r\n", "\r"),
      places: fc.array(fc.nat(), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(stream, ({ hints, newline, places }) => {
        const text = hints.map((one) => `: still here\n${encodeHint(one)}`).join("");
        expect(readAll(cut(text.replaceAll("\n", newline), places))).toEqual(hints);
      }),
    );
  });

  test("[P39] other events and what cannot be read are passed over", () => {
    const good = encodeHint({ audience: "public", head: 3n });
    const text = [
      "retry: 5000\n\n",
      'event: closed\ndata: {"audience":"public","head":"1"}\n\n',
      'data: {"audience":"public","head":"1"}\n\n',
      "event: moved\ndata: {\n\n",
      'event: moved\ndata: {"audience":"public","head":-1}\n\n',
      `event: moved\ndata: ${"x".repeat(100_000)}\n\n`,
      'event: moved\ndata: {"audience":\ndata: "public","head":"2"}\n\n',
      good,
      "event: moved\ndata: cut off",
    ].join("");
    expect(readAll([text])).toEqual([
      { audience: "public", head: 2n },
      { audience: "public", head: 3n },
    ]);
  });

  test("[P39] garbage never throws", () => {
    fc.assert(
      fc.property(fc.array(anyText), (pieces) => {
        expect(readAll(["event: moved\n", ...pieces])).toEqual([]);
      }),
    );
  });
});
