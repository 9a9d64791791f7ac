import { publicAudience } from "@finsam/domain";
import { epochSql } from "./feed-epoch.ts";
import type { PrismaClient } from "./generated/prisma/client.ts";

/** Where all that everybody is shown stands, but for the `asOf` of sources. Nothing of it changes without one of these. */
export interface PublicState {
  /** The epoch of the feeds' numbers. */
  readonly epoch: string;
  /** The highest number in the public feed. */
  readonly head: bigint;
  /** How often something has changed that has no number there: how a source is, what a release tells, who organises an event. */
  readonly unnumbered: bigint;
}

/** Reads where what everybody is shown stands: one statement, by keys. What has been committed before it counts. */
export async function publicState(prisma: Pick<PrismaClient, "$queryRaw">): Promise<PublicState> {
  const [state] = await prisma.$queryRaw<PublicState[]>`
    select ${epochSql} as epoch,
      coalesce((select last_number from change_counter where audience = ${publicAudience}), 0) as head,
      coalesce((select count from unnumbered_change where id = 1), 0) as unnumbered`;
  if (state === undefined) throw new TypeError("Expected a row");
  return state;
}
