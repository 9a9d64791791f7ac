import type { ImportFeed, SkippedImport } from "./import-feed.ts";
import { importedId } from "./import-id.ts";
import { knowledgeOf } from "./import-knowledge.ts";
import { type IncomingImport, itemKey, planImport, skippedItem } from "./import-plan.ts";
import { writePlan } from "./import-write.ts";
import { type Writable, writeTransaction } from "./write-transaction.ts";

/** How long the writing may take, in milliseconds. */
const timeoutMs = 5 * 60_000;

/** What a file that is taken in once has brought. */
export interface OnceOutcome {
  readonly created: number;
  readonly skipped: readonly SkippedImport[];
}

/**
 * Takes items in once, as records of the association's own that are written here from now on. What is here already is left as it
 * is, so that taking the same file in again brings nothing. `write` false: nothing is written, and the answer is what would be.
 */
export function importOnce(
  database: Writable,
  settings: Pick<ImportFeed, "associationId" | "eventKind" | "visibility" | "license" | "timeZone">,
  incoming: IncomingImport,
  { now, write: writes }: { readonly now: Date; readonly write: boolean },
): Promise<OnceOutcome> {
  const { associationId } = settings;
  const feed: ImportFeed = {
    ...settings,
    id: associationId,
    url: "",
    kind: "ICALENDAR",
    state: "LIVE",
    reason: null,
    asOf: null,
    etag: null,
    lastModified: null,
    lastRunAt: null,
    failures: 0,
    skipped: [],
  };
  return writeTransaction(
    database,
    async (unit) => {
      const knowledge = await knowledgeOf(unit.tx, feed, incoming, now);
      const taken = new Set(knowledge.held.keys());
      const known = new Set(knowledge.known.map((item) => itemKey(item.uid, item.recurrenceId)));
      const isHere = (item: IncomingImport["items"][number]): boolean =>
        taken.has(importedId(associationId, item)) ||
        known.has(itemKey(item.uid, item.recurrenceId));
      const fresh = incoming.items.filter((item) => !isHere(item));
      const plan = planImport({ ...incoming, items: fresh }, { ...knowledge, known: [] });
      const here = incoming.items.filter(isHere).map((item) => skippedItem(item, "ALREADY_HERE"));
      if (writes) await writePlan(unit, plan, knowledge, associationId);
      return { created: plan.seen.length, skipped: [...plan.skipped, ...here] };
    },
    { timeoutMs },
  );
}
