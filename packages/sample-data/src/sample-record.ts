import { readFile } from "node:fs/promises";
import { type ExampleDate, isExampleDate } from "./example-date.ts";

/** One line of a file: a record as its association keeps it, not yet parsed. */
export interface SampleRecord {
  /** The name of a kind of record, such as `Event`. */
  readonly kind: string;
  /** What the domain's `parseRecord` takes for that kind. */
  readonly data: unknown;
}

/** A line of the examples. An event, a theme week and a hold have an `example`, and no dates in their `data`. */
export interface ExampleRecord extends SampleRecord {
  readonly example?: ExampleDate;
}

/** The files of facts, each named by the slug of the association that owns its records. */
export const sampleFiles = ["suvs", "roslagen", "stockholm", "sundbyberg"] as const;

/** The kinds that are on a day. */
const dated = new Set(["Event", "ThemeWeek", "Hold"]);

/** Thrown where a line of a file is no record. */
export class BrokenLineError extends Error {
  override readonly name = "BrokenLineError";
  readonly code = "BROKEN_LINE";
  readonly file: string;
  /** The first line is 1. */
  readonly line: number;

  constructor(file: string, line: number, expected: string, received: string, cause?: unknown) {
    super(`Expected ${expected} in ${file}, line ${line}, got "${received.slice(0, 60)}"`, {
      cause,
    });
    this.file = file;
    this.line = line;
  }
}

/**
 * All facts: the four associations first, then the rest as the files have it, so that the owner of a record
 * always comes before it. Throws {@link BrokenLineError}.
 */
export async function sampleRecords(): Promise<SampleRecord[]> {
  const files = await Promise.all(
    sampleFiles.map((name) => readRecords(name, "kind and data", isSampleRecord)),
  );
  const records = files.flat();
  return [
    ...records.filter(({ kind }) => kind === "Association"),
    ...records.filter(({ kind }) => kind !== "Association"),
  ];
}

/** The upcoming examples, events in the order of their weeks, a theme week in the making last; their owners are among the facts. Throws {@link BrokenLineError}. */
export async function exampleRecords(): Promise<ExampleRecord[]> {
  return readRecords("examples", "kind, data and, for what is on a day, example", isExampleRecord);
}

async function readRecords<Line>(
  name: string,
  expected: string,
  isLine: (value: unknown) => value is Line,
): Promise<Line[]> {
  const file = `${name}.jsonl`;
  const text = await readFile(new URL(`../data/${file}`, import.meta.url), "utf8");
  return text
    .replace(/\n$/, "")
    .split("\n")
    .map((content, index) => {
      const value = parseJson(content, file, index + 1);
      if (isLine(value)) return value;
      throw new BrokenLineError(file, index + 1, expected, content);
    });
}

function parseJson(content: string, file: string, line: number): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new BrokenLineError(file, line, "JSON", content, cause);
  }
}

function isSampleRecord(value: unknown): value is SampleRecord {
  return hasKindAndData(value) && Object.keys(value).length === 2;
}

function isExampleRecord(value: unknown): value is ExampleRecord {
  if (!hasKindAndData(value)) return false;
  return "example" in value ? isExampleDate(value.example) : !dated.has(value.kind);
}

function hasKindAndData(value: unknown): value is SampleRecord {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    typeof value.kind === "string" &&
    "data" in value &&
    typeof value.data === "object" &&
    value.data !== null
  );
}
