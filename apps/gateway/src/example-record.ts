import type { Day, Fields } from "@finsam/domain";
import { contentHash } from "@finsam/planning";
import type { ExampleRecord } from "@finsam/sample-data";
import * as z from "zod";
import { exampleDates, exampleHold, exampleWeek } from "./example-date.ts";

/** A record of the sample data as it is parsed. */
export interface UnparsedRecord {
  readonly kind: string;
  readonly data: Fields;
}

const fieldsSchema = z.record(z.string(), z.json());
const signedSchema = z.array(z.looseObject({ eventId: z.string() }));

/** The content of a line as fields. */
export function fieldsOf(data: unknown): Fields {
  return fieldsSchema.parse(data);
}

/** The examples with the dates that they have when they are loaded on the day `from`, and sign-offs with what they sign. */
export function datedExamples(examples: readonly ExampleRecord[], from: Day): UnparsedRecord[] {
  const dated = examples.map(({ kind, data, example }) => {
    const content = fieldsOf(data);
    if (example === undefined) return { kind, data: content };
    return { kind, data: fieldsOf({ ...content, ...datesOf(kind, content, example, from) }) };
  });
  const hashes = new Map(
    dated.flatMap(({ kind, data }) => (kind === "Event" ? [[data["id"], contentHash(data)]] : [])),
  );
  return dated.map(({ kind, data }) => {
    if (kind !== "SignOff") return { kind, data };
    const events = signedSchema
      .parse(data["events"])
      .map((event) => ({ ...event, contentHash: hashes.get(event.eventId) }));
    return { kind, data: fieldsOf({ ...data, events }) };
  });
}

function datesOf(
  kind: string,
  content: Fields,
  example: NonNullable<ExampleRecord["example"]>,
  from: Day,
) {
  if (kind === "ThemeWeek") return exampleWeek(example, from);
  return kind === "Hold" ? exampleHold(example, from) : exampleDates(content, example, from);
}
