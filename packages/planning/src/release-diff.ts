import type { Event, Fields } from "@finsam/domain";
import { sameJson, toldFields } from "@finsam/domain";
import { contentHash, type EventRecord } from "./content-hash.ts";
import { modeOf } from "./planned-event.ts";

/** What a release tells: each event once. Content that its owner has withdrawn is not among it. */
export type ReleaseContent = readonly EventRecord[];

/** What has become of one event since the release before. */
export type ReleaseChange =
  | { readonly kind: "NEW"; readonly record: EventRecord }
  | { readonly kind: "GONE"; readonly record: EventRecord }
  | {
      readonly kind: "CHANGED";
      readonly before: EventRecord;
      readonly record: EventRecord;
      /** What of it has changed, the most important first. */
      readonly what: readonly ChangedPart[];
    }
  /** Another version that tells the same, as after being made public: nobody has to be told. */
  | { readonly kind: "VERSION"; readonly before: EventRecord; readonly record: EventRecord };

/** A part of an event that people have to be told of. `TIMES`: its end or doors, while it starts as before. */
export type ChangedPart =
  | "CANCELLED"
  | "POSTPONED"
  | "REINSTATED"
  | "MOVED"
  | "TIMES"
  | "PLACE"
  | "TEXT";

/** What has changed from one release to the next, in the order of the events' ids. */
export function releaseDiff(before: ReleaseContent, after: ReleaseContent): ReleaseChange[] {
  const held = new Map(before.map((record) => [record.value.id, record]));
  const kept = new Set(after.map(({ value }) => value.id));
  const changes: ReleaseChange[] = before
    .filter(({ value }) => !kept.has(value.id))
    .map((record) => ({ kind: "GONE", record }));
  for (const record of after) {
    const was = held.get(record.value.id);
    if (was === undefined) changes.push({ kind: "NEW", record });
    else if (contentHash(was.data) !== contentHash(record.data))
      changes.push({ kind: "CHANGED", before: was, record, what: changedParts(was, record) });
    else if (!sameJson(was.data, record.data))
      changes.push({ kind: "VERSION", before: was, record });
  }
  return changes.toSorted((a, b) => byId(a.record, b.record));
}

/** The release that a diff leads to from the one before, in the order of the events' ids. */
export function applyReleaseDiff(
  before: ReleaseContent,
  changes: readonly ReleaseChange[],
): EventRecord[] {
  const content = new Map(before.map((record) => [record.value.id, record]));
  for (const { kind, record } of changes)
    if (kind === "GONE") content.delete(record.value.id);
    else content.set(record.value.id, record);
  return [...content.values()].toSorted(byId);
}

/** The associations that a change touches: the event's owner, and those it names as organisers, or named before. In the order of ids. */
export function associationsTouched(change: ReleaseChange): string[] {
  const events = "before" in change ? [change.before, change.record] : [change.record];
  const ids = events.flatMap(({ value: { ownerId, organiserIds } }) => [ownerId, ...organiserIds]);
  return [...new Set(ids)].toSorted();
}

function byId(a: EventRecord, b: EventRecord): number {
  return a.value.id < b.value.id ? -1 : 1;
}

function changedParts(before: EventRecord, after: EventRecord): ChangedPart[] {
  const [old, now] = [before.value, after.value];
  const became = (status: Event["status"]): boolean =>
    old.status !== status && now.status === status;
  const isCalledOff = ({ status }: Event): boolean =>
    status === "CANCELLED" || status === "POSTPONED";
  const isMoved = startOf(old) !== startOf(now);
  const parts: readonly (readonly [ChangedPart, boolean])[] = [
    ["CANCELLED", became("CANCELLED")],
    ["POSTPONED", became("POSTPONED")],
    ["REINSTATED", isCalledOff(old) && !isCalledOff(now)],
    ["MOVED", isMoved],
    ["TIMES", !isMoved && (old.endsAt !== now.endsAt || old.doorsAt !== now.doorsAt)],
    ["PLACE", placeOf(old) !== placeOf(now)],
    ["TEXT", !sameJson(textOf(before.data), textOf(after.data))],
  ];
  const found = parts.flatMap(([part, isSo]) => (isSo ? part : []));
  return found.length > 0 ? found : ["TEXT"];
}

function startOf({ startsOn, endsOn, startsAt, datePrecision, partOfDay }: Event): string {
  return JSON.stringify([startsOn, endsOn, startsAt, datePrecision, partOfDay]);
}

function placeOf(event: Event): string {
  return JSON.stringify([modeOf(event), event.venue, event.onlineUrl]);
}

/** What other parts speak of. */
const spokenOf = new Set([
  "startsOn",
  "endsOn",
  "startsAt",
  "endsAt",
  "doorsAt",
  "datePrecision",
  "partOfDay",
  "previousStartsOn",
  "previousStartsAt",
  "status",
  "venue",
  "online",
  "onlineUrl",
]);

function textOf(data: Fields): Fields {
  return Object.fromEntries(
    Object.entries(toldFields(data)).filter(([name]) => !spokenOf.has(name)),
  );
}
