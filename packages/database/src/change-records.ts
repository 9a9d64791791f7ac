import {
  changedRecord,
  fieldChanges,
  type Fields,
  type Issue,
  type Parsed,
  type ParsedRecord,
  parseRecord,
  type RecordAction,
  type RecordKind,
} from "@finsam/domain";
import { writeAudit } from "./audit.ts";
import type { Author } from "./author.ts";
import { type HeldRecord, heldRecords, lockVersions } from "./held-record.ts";
import { invalid, placed } from "./invalid-input.ts";
import type { IncomingRecord } from "./put-records.ts";
import type { Transaction } from "./record.ts";
import { type RecordKey, refusalAsValue, WriteRefused, type WriteOutcome } from "./refusal.ts";
import { changesOfOccurrences } from "./series-occurrence.ts";
import { freeSlug, hasSlug, lockSlugs } from "./slug.ts";
import { maySeeHeld, requireHome, requireRight, requireSignedIn } from "./write-authority.ts";
import { requireArrangers } from "./week-arranger.ts";
import { type Writable, type WriteUnit, writeTransaction } from "./write-transaction.ts";

/** A record that is to be changed, and the version that the author has seen. */
export interface SeenRecord {
  readonly id: string;
  readonly expectedVersion: number;
  /** What is to change: fields, or a rule's answer for the record as it is. */
  readonly change: Fields | ((held: Fields) => Parsed<Fields>);
}

/** Changes of records of one kind. */
export interface RecordChanges {
  readonly kind: RecordKind;
  readonly action: RecordAction;
  readonly records: readonly SeenRecord[];
  /** Whether `records` is the author's list, so that issues tell the place in it. */
  readonly bulk: boolean;
  /** What happens with it, in the same transaction. */
  readonly alongside?: (unit: WriteUnit) => Promise<unknown>;
}

/** The state of a record before and after. */
interface Step {
  readonly held: HeldRecord;
  readonly next: ParsedRecord;
  readonly deletedAt: string | undefined;
  readonly action: RecordAction;
  /** Whether it tells that an association has ceased to be. */
  readonly closes: boolean;
}

/** Changes records with their changes and audit entries: all of them, or none. */
export function changeRecords(
  database: Writable,
  author: Author,
  changes: RecordChanges,
): Promise<WriteOutcome> {
  return refusalAsValue(async () => {
    requireSignedIn(author.viewer);
    const asked = new Set(changes.records.map(({ id }) => id));
    for (let tries = 1; ; tries += 1) {
      const overtakenBy = await changeOnce(database, author, changes);
      if (overtakenBy === undefined)
        return changes.records.map(({ id }) => ({ kind: changes.kind, id }));
      // The author has not seen what merely follows: it follows from how it is now.
      if (asked.has(overtakenBy.id) || tries === MAX_TRIES)
        throw new WriteRefused({ code: "VERSION_CONFLICT", current: overtakenBy });
    }
  });
}

const MAX_TRIES = 10;

/** Answers the record that somebody else has written meanwhile, if there is one: then nothing has happened. */
async function changeOnce(
  database: Writable,
  author: Author,
  changes: RecordChanges,
): Promise<RecordKey | undefined> {
  const steps = await stepsOf(database, author, changes);
  for (const step of steps) requireStep(author, step);
  return writeTransaction(database, async (unit) => {
    const overtakenBy = await lockAsSeen(unit.tx, steps);
    if (overtakenBy !== undefined) return overtakenBy;
    const settled = await withFreeSlugs(unit.tx, steps, author.now);
    for (const [sourceId, ofSource] of Map.groupBy(settled, ({ held }) => held.sourceId))
      await unit.put(sourceId, ofSource.map(incoming));
    await writeAudit(unit.tx, author, settled.map(noteOf));
    await requireArrangers(
      unit.tx,
      settled.filter(entersWeek).map(({ next }) => next),
    );
    await changes.alongside?.(unit);
    return undefined;
  });
}

/** Whether an event is placed in a week in which it was not. */
function entersWeek({ held, next, deletedAt }: Step): boolean {
  if (next.kind !== "Event" || deletedAt !== undefined) return false;
  const was = held.data["visibility"] === "WEEK" ? held.data["themeWeekId"] : null;
  return next.value.visibility === "WEEK" && next.value.themeWeekId !== was;
}

function incoming({ next, deletedAt }: Step): IncomingRecord {
  return { ...next, deletedAt };
}

/** What each record becomes, and what follows from that for others. */
async function stepsOf(
  { prisma }: Writable,
  { viewer, now }: Author,
  { kind, action, records, bulk }: RecordChanges,
): Promise<Step[]> {
  const found = await heldRecords(
    prisma,
    kind,
    records.map(({ id }) => id),
  );
  const heldById = new Map(found.map((held) => [held.id, held]));
  const steps = new Map<string, Step>();
  const issues: Issue[] = [];
  for (const [index, { id, expectedVersion, change }] of records.entries()) {
    const place = bulk ? index : undefined;
    const held = heldById.get(id);
    if (
      held === undefined ||
      !(await maySeeHeld(prisma, viewer, held)) ||
      (action === "RESTORE") !== (held.deletedAt !== null)
    )
      throw new WriteRefused({ code: "NOT_FOUND" });
    // Whose it is comes before how it stands: who may not write it is not told of its versions.
    await requireHome(prisma, held.ownerId, held);
    const closes = typeof change === "object" && "closedOn" in change;
    requireRight(viewer, writeOf(held, held.visibility, held.visibility, closes));
    if (held.version !== expectedVersion)
      throw new WriteRefused({ code: "VERSION_CONFLICT", current: { kind, id } });
    if (steps.has(id)) throw invalid("REPEATED", bulk ? [index, "id"] : ["id"]);
    const fields =
      typeof change === "function" ? change(held.data) : { ok: true as const, value: change };
    const parsed = fields.ok ? changedRecord(kind, held.data, fields.value, now) : fields;
    if (!parsed.ok) {
      issues.push(...placed(parsed.issues, place));
      continue;
    }
    const deletedAt = action === "DELETE" ? now.toISOString() : undefined;
    steps.set(id, { held, next: parsed.value, deletedAt, action, closes });
  }
  if (issues.length > 0) throw new WriteRefused({ code: "INVALID_INPUT", issues });
  const following = kind === "EventSeries" ? await followers(prisma, [...steps.values()], now) : [];
  return [...steps.values(), ...following];
}

async function followers(
  prisma: Writable["prisma"],
  steps: readonly Step[],
  now: Date,
): Promise<Step[]> {
  const following: Step[] = [];
  for (const { held, next, deletedAt } of steps) {
    const before = parseRecord("EventSeries", held.data);
    if (!before.ok || next.kind !== "EventSeries" || deletedAt !== undefined) continue;
    for (const change of await changesOfOccurrences(prisma, before.value, next.value, now)) {
      const parsed = changedRecord("Event", change.held.data, change.fields, now);
      // An occurrence that would not be right with the series' new values stays as it is.
      if (parsed.ok)
        following.push({
          held: change.held,
          next: parsed.value,
          deletedAt: undefined,
          action: "UPDATE",
          closes: false,
        });
    }
  }
  return following;
}

function writeOf(
  { kind, ownerId }: HeldRecord,
  before: HeldRecord["visibility"] | null,
  after: HeldRecord["visibility"] | null,
  closes: boolean,
) {
  return { kind, ownerId, before, after, closes };
}

function requireStep({ viewer }: Author, { held, next, deletedAt, closes }: Step): void {
  const before = held.deletedAt === null ? held.visibility : null;
  const after = deletedAt === undefined ? next.value.visibility : null;
  requireRight(viewer, writeOf(held, before, after, closes));
}

/** Somebody else may have written meanwhile: nothing is overwritten that was not read. Answers what was. */
async function lockAsSeen(tx: Transaction, steps: readonly Step[]): Promise<RecordKey | undefined> {
  const byKind = Map.groupBy(steps, ({ held }) => held.kind);
  for (const [kind, ofKind] of byKind) {
    const versions = await lockVersions(
      tx,
      kind,
      ofKind.map(({ held }) => held.id),
    );
    for (const { held } of ofKind)
      if (versions.get(held.id) !== held.version) return { kind, id: held.id };
  }
  return undefined;
}

/** A new slug, or that of a record that comes back, must be free; what comes back gets a number if need be. */
async function withFreeSlugs(tx: Transaction, steps: readonly Step[], now: Date): Promise<Step[]> {
  const settled: Step[] = [];
  for (const step of steps) {
    const { held, next, action } = step;
    const slug = next.data["slug"];
    const moves = slug !== held.data["slug"] || action === "RESTORE";
    if (!moves || !hasSlug(held.kind) || typeof slug !== "string") {
      settled.push(step);
      continue;
    }
    await lockSlugs(tx, held.kind, held.ownerId);
    const free = await freeSlug(tx, held.kind, held.ownerId, slug);
    if (free !== slug && action !== "RESTORE") throw invalid("SLUG_TAKEN", ["slug"]);
    const again =
      free === slug ? undefined : changedRecord(held.kind, held.data, { slug: free }, now);
    settled.push(again?.ok ? { ...step, next: again.value } : step);
  }
  return settled;
}

function noteOf({ held, next, deletedAt, action }: Step) {
  const before = held.deletedAt === null ? held.data : null;
  const after = deletedAt === undefined ? next.data : null;
  return {
    action,
    associationId: held.ownerId,
    record: { kind: held.kind, id: held.id, version: next.value.version },
    changes: fieldChanges(before, after),
  };
}
