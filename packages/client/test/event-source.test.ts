import { createParser } from "eventsource-parser";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type EventSourceMessage, EventSourceParser } from "../src/event-source.ts";

/** The same as eventsource-parser tells. */
function parsedByOthers(pieces: readonly string[]): EventSourceMessage[] {
  const told: EventSourceMessage[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => told.push({ event: event || "message", data }),
  });
  for (const piece of pieces) parser.feed(piece);
  return told;
}

const field = fc.constantFrom("event", "data", "id", "", "other", "data2");
const value = fc.oneof(
  fc.constantFrom("", " ", "next", "complete", "a:b", "  two", '{"data":1}'),
  fc.string(),
);
const line = fc.oneof(
  fc.tuple(field, fc.constantFrom(":", ": ", ""), value).map((parts) => parts.join("")),
  fc.constant(""),
);
/** Ends by a line that both have seen the end of. */
const stream = fc
  .array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\r")))
  .map((lines) => `${lines.flat().join("")}\n\nevent: end\ndata\n\n`);

test("reads what another parser of the standard reads, however the stream is cut", () => {
  fc.assert(
    fc.property(stream, fc.array(fc.nat(200)), (text, cuts) => {
      const places = [0, ...cuts.filter((cut) => cut < text.length).toSorted((a, b) => a - b)];
      const pieces = places.map((place, index) => text.slice(place, places[index + 1]));
      const parser = new EventSourceParser();
      expect(pieces.flatMap((piece) => parser.feed(piece))).toEqual(parsedByOthers([text]));
    }),
  );
});
