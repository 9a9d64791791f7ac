import { isRecordKind, type RecordKind, type Term } from "@finsam/domain";
import { type ChangePosition, positionAmong } from "./change-position.ts";
import type { Database } from "./database.ts";
import type { PrismaClient } from "./generated/prisma/client.ts";

/** A record that has changed in an audience. */
export interface FollowedChange {
  readonly recordId: string;
  readonly kind: RecordKind;
  readonly ownerId: string;
  readonly audience: string;
  /** DELETED: it has left this audience. */
  readonly state: Term<"ChangeState">;
  readonly changedAt: Date;
  /** The place after this change. */
  readonly position: ChangePosition;
}

/** Changes after a position, in order. */
export interface ChangePage {
  readonly changes: readonly FollowedChange[];
  /** The place after all that was read. */
  readonly position: ChangePosition;
  /** Whether nothing was there to be read. */
  readonly atHead: boolean;
}

interface ChangeRow {
  readonly audience: string;
  readonly number: bigint;
  readonly recordId: string;
  readonly kind: string;
  readonly ownerId: string;
  readonly state: Term<"ChangeState">;
  readonly changedAt: Date;
  /** In how many of the audiences the record stands after the position. */
  readonly pending: bigint;
}

/**
 * The next changes of several audiences, merged: at most `take` are read, in one statement. A record that stands in
 * several audiences after the position comes once, at the last of these places; so following from any position gives
 * each record as it is, and none twice unless it has changed again.
 */
export async function changesAfter(
  prisma: PrismaClient,
  position: ChangePosition,
  take: number,
): Promise<ChangePage> {
  const places = [...position.places];
  const rows = await prisma.$queryRaw<ChangeRow[]>`
    with place as (
      select * from unnest(
        ${places.map(([audience]) => audience)}::text[], ${places.map(([, { number }]) => number)}::bigint[],
        ${places.map(([, { since }]) => since)}::bigint[]
      ) as p (audience, number, since)
    )
    select c.audience, c.number, c.record_id as "recordId", c.kind, c.owner_id as "ownerId", c.state,
      c.changed_at as "changedAt",
      (
        select count(*) from change o join place p on p.audience = o.audience
        where o.record_id = c.record_id and o.number > p.number and (o.state = 'UPDATED' or o.number > p.since)
      ) as pending
    from place cross join lateral (
      select * from change
      where audience = place.audience and number > place.number and (state = 'UPDATED' or number > place.since)
      order by number limit ${take}
    ) c`;
  return pageOf(merged(rows, take), position);
}

/** One list of at most `take`: of each audience in the order of its numbers, among audiences the earliest first. */
function merged(rows: readonly ChangeRow[], take: number): ChangeRow[] {
  const queues = [...Map.groupBy(rows, ({ audience }) => audience).values()].map((queue) =>
    queue.toSorted((a, b) => Number(a.number - b.number)),
  );
  const list: ChangeRow[] = [];
  while (list.length < take) {
    const earliest = queues.reduce((a, b) => (timeOf(b) < timeOf(a) ? b : a), []).shift();
    if (earliest === undefined) break;
    list.push(earliest);
  }
  return list;
}

function timeOf([first]: readonly ChangeRow[]): number {
  return first?.changedAt.getTime() ?? Number.POSITIVE_INFINITY;
}

function pageOf(rows: readonly ChangeRow[], start: ChangePosition): ChangePage {
  const seen = new Map<string, bigint>();
  const changes: FollowedChange[] = [];
  const { epoch } = start;
  let { places: passed } = start;
  for (const { number, pending, kind, ...row } of rows) {
    const { audience, recordId } = row;
    const since = passed.get(audience)?.since ?? 0;
    passed = new Map(passed).set(audience, { number: Number(number), since });
    const places = (seen.get(recordId) ?? 0n) + 1n;
    seen.set(recordId, places);
    // A kind of a newer version of this software is not told here; one follows past it.
    if (places === pending && isRecordKind(kind))
      changes.push({ ...row, kind, position: { epoch, places: passed } });
  }
  return { changes, position: { epoch, places: passed }, atHead: rows.length === 0 };
}

/** Whom to follow, and how. */
export interface Following {
  /** The audiences to which the follower belongs now: asked before each reading, so rights count as they are then. */
  readonly audiences: () => Promise<readonly string[]>;
  /** After which place. */
  readonly position: ChangePosition;
  /** How many changes to read at a time. Default 100. */
  readonly take?: number;
  /** How long to wait for a notification before looking all the same, in milliseconds. Default 30,000. */
  readonly pollMs?: number;
}

/**
 * Follows the change log from a position, for as long as somebody reads on: pages with changes, in order. Nothing is read ahead,
 * and nothing is held while it waits. Ends by `return`, also while it waits; throws `PositionUnknown`.
 */
export function followChanges(
  { prisma, changed }: Pick<Database, "prisma" | "changed">,
  { audiences, position, take = 100, pollMs = 30_000 }: Following,
): AsyncIterableIterator<readonly FollowedChange[]> {
  const ended = new AbortController();

  async function* pages() {
    let place = position;
    while (!ended.signal.aborted) {
      // Listens before it reads: what is committed while it reads is told too.
      using moved = nextSignal(changed, ended.signal, pollMs);
      const now = await positionAmong(prisma, place, await audiences());
      const page = now.behind ? await changesAfter(prisma, now.position, take) : undefined;
      place = page?.position ?? now.position;
      if (page === undefined || page.atHead) await moved.promise;
      else if (page.changes.length > 0) yield page.changes;
    }
  }

  const reading = pages();
  const following: AsyncIterableIterator<readonly FollowedChange[]> = {
    next: () => reading.next(),
    return: () => {
      ended.abort();
      return reading.return(undefined);
    },
    [Symbol.asyncIterator]: () => following,
  };
  return following;
}

/** Resolves at the next signal, when the follower ends or when it is time to look again, whatever comes first. */
function nextSignal(changed: Database["changed"], ended: AbortSignal, pollMs: number) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = changed.listen(resolve);
  const poll = setTimeout(resolve, pollMs);
  const end = () => resolve();
  ended.addEventListener("abort", end);
  return {
    promise,
    [Symbol.dispose]() {
      stop();
      clearTimeout(poll);
      ended.removeEventListener("abort", end);
    },
  };
}
