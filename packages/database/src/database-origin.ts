import * as z from "zod";
import { Prisma, type PrismaClient } from "./generated/prisma/client.ts";
import { putSetting } from "./setting.ts";

/** The setting that remembers where the epoch has been published from. */
const originSetting = "feed-origin";

/** What a database can tell of its own past, as far as its feeds are concerned. */
export interface DatabasePast {
  /** The epoch of its numbers. */
  readonly epoch: string;
  /** The highest number of each audience, by its name. */
  readonly heads: ReadonlyMap<string, bigint>;
  /**
   * Which database this is: PostgreSQL's system identifier, its timeline and the database's own id in it. A copy, a
   * dump read back and a restored cluster have another. Null where the server doesn't tell.
   */
  readonly origin: string | null;
  /** The origin that was last noted, and in which epoch; undefined: none ever was. */
  readonly noted: NotedOrigin | undefined;
}

/** Where an epoch has been published from. */
export interface NotedOrigin {
  readonly epoch: string;
  readonly origin: string;
}

const notedSchema = z.object({ epoch: z.string(), origin: z.string() });

interface PastRow {
  readonly epoch: string;
  readonly noted: string | null;
  readonly heads: Readonly<Record<string, string>>;
}

/** Reads what the database tells of its past. */
export async function databasePast(prisma: PrismaClient): Promise<DatabasePast> {
  const [row] = await prisma.$queryRaw<PastRow[]>`
    select (select value from setting where name = 'feed-epoch') as epoch,
      (select value from setting where name = ${originSetting}) as noted,
      (select coalesce(json_object_agg(audience, last_number::text), '{}') from change_counter) as heads`;
  if (row === undefined) throw new TypeError("Expected a row");
  const heads = new Map(Object.entries(row.heads).map(([name, number]) => [name, BigInt(number)]));
  const origin = await originOf(prisma);
  return { epoch: row.epoch, heads, origin, noted: notedOf(row.noted) };
}

/** Notes that the epoch is published from here. */
export async function noteOrigin(prisma: PrismaClient, noted: NotedOrigin): Promise<void> {
  await putSetting(prisma, originSetting, JSON.stringify(noted));
}

/** A role that may not ask for it gets null: some hosts forbid it. */
async function originOf(prisma: PrismaClient): Promise<string | null> {
  try {
    const [row] = await prisma.$queryRaw<{ origin: string | null }[]>`
      select concat_ws('/', system_identifier,
        case when not pg_is_in_recovery() then left(pg_walfile_name(pg_current_wal_lsn()), 8) end,
        (select oid from pg_database where datname = current_database())) as origin
      from pg_control_system()`;
    return row?.origin ?? null;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError) return null;
    throw error;
  }
}

function notedOf(text: string | null): NotedOrigin | undefined {
  if (text === null) return undefined;
  try {
    return notedSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
