import { canonicalJson } from "@finsam/domain";
import * as z from "zod";
import type { PrismaClient } from "./generated/prisma/client.ts";

/** How far somebody has followed one audience. */
export interface AudiencePlace {
  /** The number of the last change that she has passed. */
  readonly number: number;
  /** Of changes up to this number only records that are there are told: what had left before she came she never saw. */
  readonly since: number;
}

/** How far somebody has followed the change log: her place in each of her audiences, by their names. */
export type ChangePosition = ReadonlyMap<string, AudiencePlace>;

/** The text is no position that this software has given. */
export class PositionUnreadable extends Error {
  override readonly name = "PositionUnreadable";
  readonly code = "POSITION_UNREADABLE";

  constructor() {
    super("Expected a position that this server has given");
  }
}

/**
 * The position is not one from which the change log can be followed on: it lies ahead of the log, as after a database
 * was restored, or in an audience that its holder no longer belongs to. She reads everything anew.
 */
export class PositionUnknown extends Error {
  override readonly name = "PositionUnknown";
  readonly code = "POSITION_UNKNOWN";
  readonly data: { readonly reason: "AHEAD" | "RIGHTS" };

  constructor(reason: "AHEAD" | "RIGHTS") {
    super(
      reason === "AHEAD"
        ? "Expected a position within the change log"
        : "Expected a position in audiences to which its holder belongs",
    );
    this.data = { reason };
  }
}

/** The position as an opaque text: equal positions have equal texts. */
export function encodePosition(position: ChangePosition): string {
  const places = [...position].map(([audience, { number, since }]) => {
    return [audience, since > number ? [number, since] : number] as const;
  });
  return Buffer.from(canonicalJson(Object.fromEntries(places))).toString("base64url");
}

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const audienceSchema = z
  .string()
  .regex(new RegExp(`^(?:public|internal/${uuid}|weeks/${uuid}(?:/invited)?)$`));
const numberSchema = z.int().min(0);
const positionSchema = z.record(
  audienceSchema,
  z.union([numberSchema, z.tuple([numberSchema, numberSchema])]),
);

/** Reads the text of a position. Throws {@link PositionUnreadable}. */
export function decodePosition(text: string): ChangePosition {
  const parsed = positionSchema.safeParse(jsonOf(text));
  if (!parsed.success) throw new PositionUnreadable();
  return new Map(
    Object.entries(parsed.data).map(([audience, place]) => {
      const [number, since] = typeof place === "number" ? [place, 0] : place;
      return [audience, { number, since }];
    }),
  );
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
  const heads = await headsOf(prisma, audiences);
  return new Map(
    audiences.map((audience) => [audience, { number: heads.get(audience) ?? 0, since: 0 }]),
  );
}

/**
 * The same place for somebody who belongs to these audiences now: an audience that she has gained she follows from its
 * beginning. `behind`: whether the log goes on after it. Throws {@link PositionUnknown} for an audience that she has
 * lost, and for a place ahead of the log.
 */
export async function positionAmong(
  prisma: PrismaClient,
  position: ChangePosition,
  audiences: readonly string[],
): Promise<{ readonly position: ChangePosition; readonly behind: boolean }> {
  const belongs = new Set(audiences);
  for (const audience of position.keys())
    if (!belongs.has(audience)) throw new PositionUnknown("RIGHTS");
  const heads = await headsOf(prisma, audiences);
  let behind = false;
  const places = audiences.map((audience) => {
    const head = heads.get(audience) ?? 0;
    const place = position.get(audience) ?? { number: 0, since: head };
    if (place.number > head || place.since > head) throw new PositionUnknown("AHEAD");
    if (place.number < head) behind = true;
    return [audience, place] as const;
  });
  return { position: new Map(places), behind };
}

async function headsOf(
  prisma: PrismaClient,
  audiences: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await prisma.changeCounter.findMany({ where: { audience: { in: [...audiences] } } });
  return new Map(rows.map(({ audience, lastNumber }) => [audience, Number(lastNumber)]));
}
