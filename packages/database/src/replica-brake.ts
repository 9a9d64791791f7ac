import { isHeldUp, type Removals, type Terms } from "@finsam/change-feed";
import { publicAudience } from "@finsam/domain";
import type { Transaction } from "./record.ts";
import type { FeedHolding } from "./replica-holding.ts";

/** For how long removals are remembered, in ms: longer than they count, whatever clocks do. */
const rememberMs = 7 * 86_400_000;

/** Ends a transaction from within: too much would be removed (F9). */
export class RemovalsHeldUp extends Error {
  override readonly name = "RemovalsHeldUp";
  readonly removals: readonly [Removals, ...Removals[]];

  constructor(removals: readonly [Removals, ...Removals[]]) {
    super("Expected a person to confirm removals");
    this.removals = removals;
  }
}

/**
 * Writes down which public records are gone now, and throws {@link RemovalsHeldUp} where these are too many.
 *
 * @param before what feeds held of the records that were touched
 */
export async function brake(
  tx: Transaction,
  before: ReadonlyMap<string, readonly FeedHolding[]>,
  after: ReadonlyMap<string, readonly FeedHolding[]>,
  { at, removalsSince }: Terms,
): Promise<void> {
  const gone = [...before].flatMap(([recordId, holdings]) => {
    const ownerId = publicOwner(holdings);
    const isGone = ownerId !== undefined && publicOwner(after.get(recordId) ?? []) === undefined;
    return isGone ? [{ recordId, ownerId, at }] : [];
  });
  if (gone.length === 0) return;
  const owners = [...new Set(gone.map(({ ownerId }) => ownerId))];
  if (removalsSince === null) {
    // What a person has looked at doesn't count when more is removed later.
    await tx.feedRemoval.deleteMany({ where: { ownerId: { in: owners } } });
    return;
  }
  await tx.feedRemoval.deleteMany({ where: { at: { lt: new Date(at.getTime() - rememberMs) } } });
  await tx.feedRemoval.createMany({ data: gone });
  const counted = await countRemovals(tx, owners, removalsSince);
  const [first, ...rest] = counted.filter(isHeldUp);
  if (first !== undefined) throw new RemovalsHeldUp([first, ...rest]);
}

/** Whose record it is, if a feed of what is public shows it. */
function publicOwner(holdings: readonly FeedHolding[]): string | undefined {
  const shown = holdings.find(
    ({ audience, version }) => audience === publicAudience && version !== null,
  );
  return shown?.ownerId ?? undefined;
}

async function countRemovals(
  tx: Transaction,
  owners: readonly string[],
  since: Date,
): Promise<Removals[]> {
  const rows = await tx.$queryRaw<{ association: string; held: number; gone: number }[]>`
    with held as (
      select distinct h.record_id, h.owner_id from feed_holding h join feed_cursor c on c.feed = h.feed
      where c.audience = ${publicAudience} and h.version is not null and h.owner_id = any(${owners}::uuid[])
    )
    select owner.id as association,
      (select count(*)::int from held where owner_id = owner.id) as held,
      (select count(distinct r.record_id)::int from feed_removal r
        where r.owner_id = owner.id and r.at >= ${since}
          and not exists (select from held where record_id = r.record_id)) as gone
    from unnest(${owners}::uuid[]) as owner (id)`;
  return rows.map(({ association, held, gone }) => ({ association, before: held + gone, gone }));
}
