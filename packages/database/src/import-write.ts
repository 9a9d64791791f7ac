import { changedRecord, fieldChanges, type ParsedRecord } from "@finsam/domain";
import { writeAudit } from "./audit.ts";
import type { HeldRecord } from "./held-record.ts";
import type { ImportPlan, Knowledge, SeenItem } from "./import-plan.ts";
import { parsedOrThrow } from "./invalid-input.ts";
import type { Transaction } from "./record.ts";
import { freeSlug, lockSlugs } from "./slug.ts";
import type { WriteUnit } from "./write-transaction.ts";

const pageSize = 200;

interface Step {
  readonly next: ParsedRecord;
  readonly held: HeldRecord | undefined;
  readonly deletedAt: string | undefined;
  readonly action: "CREATE" | "UPDATE" | "RESTORE" | "DELETE";
}

/** Writes the records of a plan as those of `sourceId`, with their entries in the log; those that get a slug get a free one. Answers what was written. */
export async function writePlan(
  unit: WriteUnit,
  plan: ImportPlan,
  { feed: { associationId }, now }: Pick<Knowledge, "feed" | "now">,
  sourceId: string,
): Promise<SeenItem[]> {
  const named = await withFreeSlugs(unit.tx, plan.seen, associationId, now);
  const changed = named.flatMap(({ next, held }): Step[] =>
    next === undefined ? [] : [{ next, held, deletedAt: undefined, action: actionOn(held) }],
  );
  const removed = plan.removed.map(({ held }): Step => {
    const next = parsedOrThrow(changedRecord("Event", held.data, {}, now));
    return { next, held, deletedAt: now.toISOString(), action: "DELETE" };
  });
  const steps = [...changed, ...removed];
  for (let first = 0; first < steps.length; first += pageSize)
    await writeSteps(unit, steps.slice(first, first + pageSize), { associationId, sourceId, now });
  return named;
}

async function writeSteps(
  { tx, put }: WriteUnit,
  steps: readonly Step[],
  { associationId, sourceId, now }: { associationId: string; sourceId: string; now: Date },
): Promise<void> {
  await put(
    sourceId,
    steps.map(({ next, deletedAt }) => ({ ...next, deletedAt })),
  );
  await writeAudit(
    tx,
    null,
    steps.map(({ next, held, deletedAt, action }) => ({
      action,
      associationId,
      record: { kind: "Event" as const, id: next.value.id, version: next.value.version },
      changes: fieldChanges(
        held === undefined || held.deletedAt !== null ? null : held.data,
        deletedAt === undefined ? next.data : null,
      ),
    })),
    now,
  );
}

function actionOn(held: HeldRecord | undefined): Step["action"] {
  if (held === undefined) return "CREATE";
  return held.deletedAt === null ? "UPDATE" : "RESTORE";
}

/** What is new or comes back gets a number where its slug is taken. */
async function withFreeSlugs(
  tx: Transaction,
  seen: readonly SeenItem[],
  ownerId: string,
  now: Date,
): Promise<SeenItem[]> {
  const given = new Set<string>();
  const named: SeenItem[] = [];
  await lockSlugs(tx, "Event", ownerId);
  for (const one of seen) {
    const slug = one.next?.data["slug"];
    const isNew = one.held === undefined || one.held.deletedAt !== null;
    if (one.next === undefined || !isNew || typeof slug !== "string") {
      named.push(one);
      continue;
    }
    const free = await freeSlug(tx, "Event", ownerId, slug, given);
    given.add(free);
    if (free === slug) named.push(one);
    else {
      const version = Number(one.next.data["version"]) - 1;
      const { slug: _, ...data } = one.next.data;
      const next = parsedOrThrow(changedRecord("Event", { ...data, version }, { slug: free }, now));
      named.push({ ...one, next });
    }
  }
  return named;
}
