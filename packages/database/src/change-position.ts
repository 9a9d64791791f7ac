import { canonicalJson } from "@finsam/domain";
import * as z from "zod";
import { epochSql } from "./feed-epoch.ts";
import type { PrismaClient } from "./generated/prisma/client.ts";

/** How far somebody has followed one audience. */
export interface AudiencePlace {
  /** The number of the last change that she has passed. */
  readonly number: number;
  /** Of changes up to this number only records that are there are told: what had left before she came she never saw. */
  readonly since: number;
}

/** How far somebody has followed the change log. */
export interface ChangePosition {
  /** The history of numbers in which the places are. */
  readonly epoch: string;
  /** Her place in each of her audiences, by their names. */
  readonly places: ReadonlyMap<string, AudiencePlace>;
}

/** The text is no position that this software has given. */
export class PositionUnreadable extends Error {
  override readonly name = "PositionUnreadable";
  readonly code = "POSITION_UNREADABLE";

  constructor() {
    super("Expected a position that this server has given");
  }
}

/** Why the change log cannot be followed on from a position. */
export type PositionUnknownReason = keyof typeof unknownSentences;

const unknownSentences = {
  /** Its epoch is over, as after a database was restored. */
  EPOCH: "Expected a position in the epoch of the change log",
  /** It lies ahead of the log. */
  AHEAD: "Expected a position within the change log",
  /** Something that left after it has been purged from the log. */
  PURGED: "Expected a position after the last tombstone that was purged",
  /** It is in an audience that its holder no longer belongs to. */
  RIGHTS: "Expected a position in audiences to which its holder belongs",
} as const;

/** The position is not one from which the change log can be followed on. Its holder reads everything anew. */
export class PositionUnknown extends Error {
  override readonly name = "PositionUnknown";
  readonly code = "POSITION_UNKNOWN";
  readonly data: { readonly reason: PositionUnknownReason };

  constructor(reason: PositionUnknownReason) {
    super(unknownSentences[reason]);
    this.data = { reason };
  }
}

/** The position as an opaque text: equal positions have equal texts. */
export function encodePosition({ epoch, places }: ChangePosition): string {
  const told = [...places].map(([audience, { number, since }]) => {
    return [audience, since > number ? [number, since] : number] as const;
  });
  const json = canonicalJson({ epoch, places: Object.fromEntries(told) });
  return Buffer.from(json).toString("base64url");
}

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const audienceSchema = z
  .string()
  .regex(new RegExp(`^(?:public|internal/${uuid}|weeks/${uuid}(?:/invited)?)$`));
const numberSchema = z.int().min(0);
const positionSchema = z.object({
  epoch: z.string().min(1).max(64),
  places: z.record(audienceSchema, z.union([numberSchema, z.tuple([numberSchema, numberSchema])])),
});

/** Reads the text of a position. Throws {@link PositionUnreadable}. */
export function decodePosition(text: string): ChangePosition {
  const parsed = positionSchema.safeParse(jsonOf(text));
  if (!parsed.success) throw new PositionUnreadable();
  const places = Object.entries(parsed.data.places).map(([audience, place]) => {
    const [number, since] = typeof place === "number" ? [place, 0] : place;
    return [audience, { number, since }] as const;
  });
  return { epoch: parsed.data.epoch, places: new Map(places) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    return undefined;
  }
}

/** The position of somebody who has seen everything that these audiences hold now. */
export async function currentPosition(
  prisma: PrismaClient,
  audiences: readonly string[],
): Promise<ChangePosition> {
  const { epoch, headOf } = await logOf(prisma, audiences);
  const places = audiences.map(
    (audience) => [audience, { number: headOf(audience), since: 0 }] as const,
  );
  return { epoch, places: new Map(places) };
}

/**
 * The same place for somebody who belongs to these audiences now: an audience that she has gained she follows from its
 * beginning. `behind`: whether the log goes on after it. Throws {@link PositionUnknown} for a place from which the log
 * cannot be followed on.
 */
export async function positionAmong(
  prisma: PrismaClient,
  { epoch, places }: ChangePosition,
  audiences: readonly string[],
): Promise<{ readonly position: ChangePosition; readonly behind: boolean }> {
  const belongs = new Set(audiences);
  for (const audience of places.keys())
    if (!belongs.has(audience)) throw new PositionUnknown("RIGHTS");
  const log = await logOf(prisma, audiences);
  if (log.epoch !== epoch) throw new PositionUnknown("EPOCH");
  let behind = false;
  const now = audiences.map((audience) => {
    const head = log.headOf(audience);
    const place = places.get(audience) ?? { number: 0, since: head };
    if (place.number > head || place.since > head) throw new PositionUnknown("AHEAD");
    if (log.purgedUpTo(audience) > Math.max(place.number, place.since))
      throw new PositionUnknown("PURGED");
    if (place.number < head) behind = true;
    return [audience, place] as const;
  });
  return { position: { epoch, places: new Map(now) }, behind };
}

interface LogRow {
  readonly epoch: string;
  /** Null where no audience has a number. */
  readonly audience: string | null;
  readonly head: bigint;
  readonly purgedUpTo: bigint;
}

/** Where the log stands in these audiences, in one snapshot. */
async function logOf(prisma: PrismaClient, audiences: readonly string[]) {
  const rows = await prisma.$queryRaw<LogRow[]>`
    select ${epochSql} as epoch, counter.audience, coalesce(counter.last_number, 0) as head, coalesce(
      (select max(number) from feed_purge where feed_purge.audience = counter.audience), 0
    ) as "purgedUpTo"
    from (values (1)) as one left join change_counter counter on counter.audience = any(${[...audiences]}::text[])`;
  const byAudience = new Map(rows.map((row) => [row.audience, row]));
  return {
    epoch: rows[0]?.epoch ?? "",
    headOf: (audience: string): number => Number(byAudience.get(audience)?.head ?? 0),
    purgedUpTo: (audience: string): number => Number(byAudience.get(audience)?.purgedUpTo ?? 0),
  };
}
