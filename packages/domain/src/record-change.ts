import type { Parsed } from "./failure.ts";
import type { Json } from "./field-change.ts";
import { type AnyRecord, parseAnyRecord } from "./parse.ts";
import type { RecordKind } from "./record-kind.ts";
import type { Term } from "./vocabulary.ts";

/** Fields of a record as JSON. In a change, a field that is absent stays as it is and null clears it. */
export type Fields = { readonly [name: string]: Json };

/** A record that has passed the parse, with the JSON that it was parsed from. */
export type ParsedRecord = AnyRecord & { readonly data: Fields };

/** What a new record gets beside what its author has written. */
export interface Birth {
  /** A UUID that no record has. */
  readonly id: string;
  /** The association that will own it; of an association's record itself. */
  readonly ownerId: string;
  /** When it is written; becomes `updatedAt`. */
  readonly now: Date;
}

/** A new record, version 1, a draft unless it says otherwise. Its slug must be among its fields. */
export function newRecord(
  kind: RecordKind,
  fields: Fields,
  { id, ownerId, now }: Birth,
): Parsed<ParsedRecord> {
  return parseData(kind, {
    ...(kind === "Association" ? {} : { visibility: "DRAFT" }),
    ...withoutNulls(fields),
    ...derived[kind]?.({}, fields),
    id,
    ownerId,
    version: 1,
    updatedAt: now.toISOString(),
  });
}

/** The next version of a record, which stays the same record of the same owner. Fields that this version of the software doesn't know stay as they are. */
export function changedRecord(
  kind: RecordKind,
  held: Fields,
  change: Fields,
  now: Date,
): Parsed<ParsedRecord> {
  const merged = withoutNulls({ ...held, ...change, ...identityOf(held) });
  return parseData(kind, {
    ...merged,
    ...formerSlugs(held, merged),
    ...derived[kind]?.(held, merged),
    version: Number(held["version"]) + 1,
    updatedAt: now.toISOString(),
  });
}

function parseData(kind: RecordKind, data: Fields): Parsed<ParsedRecord> {
  const parsed = parseAnyRecord(kind, data);
  return parsed.ok ? { ok: true, value: { ...parsed.value, data } } : parsed;
}

/** What no change reaches: which record it is, and whose (F1). A change may have been written by another server. */
function identityOf(held: Fields): Fields {
  return Object.fromEntries(
    ["id", "ownerId"].flatMap((name) => (name in held ? [[name, held[name] ?? null]] : [])),
  );
}

function withoutNulls(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** An address that was in use goes on leading here; one that is taken up again is no former one. */
function formerSlugs(held: Fields, next: Fields): Fields {
  const { slug } = next;
  const former = Array.isArray(held["formerSlugs"]) ? held["formerSlugs"] : [];
  if (slug === held["slug"] || held["slug"] === undefined) return {};
  return { formerSlugs: [...new Set([...former, held["slug"]])].filter((old) => old !== slug) };
}

/** What follows from other fields. `held` is empty for a new record. */
const derived: { readonly [Kind in RecordKind]?: (held: Fields, next: Fields) => Fields } = {
  Event: (held, next) => ({ sequence: sequenceAfter(held, next) }),
  ThemeWeek: (held, next) => ({ frameVersion: frameVersionAfter(held, next) }),
};

/** What those who have an event in their calendars must be told of (RFC 5546 § 2.1.4). */
const significant = [
  "startsOn",
  "endsOn",
  "startsAt",
  "endsAt",
  "doorsAt",
  "datePrecision",
  "partOfDay",
  "venue",
  "online",
  "onlineUrl",
  "status",
];

/** iCalendar's SEQUENCE: rises when something significant changes in an event that others have seen. */
function sequenceAfter(held: Fields, next: Fields): number {
  const sequence = Number(held["sequence"] ?? 0);
  const seen = held["visibility"] === "PUBLIC" || held["visibility"] === "WEEK";
  return seen && differ(held, next, significant) ? sequence + 1 : sequence;
}

/** An answer to an invitation names the frame that it accepts. */
function frameVersionAfter(held: Fields, next: Fields): number {
  const version = Number(held["frameVersion"] ?? 1);
  const changed =
    held["id"] !== undefined && differ(held, next, ["startsOn", "endsOn", "theme", "audiences"]);
  return changed ? version + 1 : version;
}

function differ(held: Fields, next: Fields, names: readonly string[]): boolean {
  return names.some(
    (name) => JSON.stringify(held[name] ?? null) !== JSON.stringify(next[name] ?? null),
  );
}

/** What can be done to a record. */
export type RecordAction = Extract<
  Term<"AuditAction">,
  | "CREATE"
  | "UPDATE"
  | "PUBLISH"
  | "CANCEL"
  | "POSTPONE"
  | "RESCHEDULE"
  | "REINSTATE"
  | "DELETE"
  | "RESTORE"
>;
