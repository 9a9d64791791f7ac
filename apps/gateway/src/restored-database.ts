import { stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { type Database, databasePast, type DatabasePast, noteOrigin } from "@finsam/database";
import type { Logger } from "pino";
import type { DatabaseConfig } from "./config.ts";
import { type FeedMark, markFile, nextMark, readMark, writeMark } from "./feed-mark.ts";

/** Why a database cannot vouch for the numbers of its feeds. */
export type RestoreSign =
  /** It is not the one from which this epoch was published: copied, restored, or another server took over. */
  | "OTHER_ORIGIN"
  /** It has numbers below those that it had given. */
  | "BEHIND"
  /** It is in an epoch that another has followed. */
  | "EARLIER_EPOCH";

/** Whether a database shows signs of having been restored or copied without a new epoch. */
export function restoreSign(
  past: DatabasePast,
  mark: FeedMark | undefined,
): RestoreSign | undefined {
  const { epoch, heads, origin, noted } = past;
  if (noted?.epoch === epoch && origin !== null && noted.origin !== origin) return "OTHER_ORIGIN";
  if (mark === undefined || !mark.epochs.includes(epoch)) return undefined;
  if (mark.epochs.at(-1) !== epoch) return "EARLIER_EPOCH";
  const isBehind = Object.entries(mark.heads).some(
    ([audience, number]) => (heads.get(audience) ?? 0n) < BigInt(number),
  );
  return isBehind ? "BEHIND" : undefined;
}

/** What the watch needs. */
export interface RestoreWatchParts {
  readonly database: Pick<Database, "prisma" | "changed">;
  readonly config: { readonly database: DatabaseConfig; readonly stateDir: string | undefined };
  readonly log: Logger;
  /** How often the database is looked at while nothing happens, in ms. Default half a minute. */
  readonly everyMs?: number;
}

/** Watches whether the database may publish its feeds. */
export interface RestoreWatch extends AsyncDisposable {
  /** Why feeds are not published now; undefined: they are. */
  sign(): Promise<RestoreSign | undefined>;
}

/** How soon after a look the next may come, in ms. */
const pauseMs = 1000;

/**
 * Looks at the database, and goes on looking: what it has published is noted in it and, with a folder of its own, outside
 * it. Once there is a sign of a restore, it stays until a new epoch has begun.
 */
export async function watchForRestore(parts: RestoreWatchParts): Promise<RestoreWatch> {
  const { database, config, log, everyMs = 30_000 } = parts;
  const file = markFile(config);
  const stopping = new AbortController();
  const { signal } = stopping;
  let sign: RestoreSign | undefined;
  let lookedAt = 0;
  let looking: Promise<void> | undefined;

  async function look(): Promise<void> {
    const past = await withOrigin(await databasePast(database.prisma), config.database);
    const mark = file === undefined ? undefined : await readMark(file);
    const found = restoreSign(past, mark);
    if (found !== undefined && found !== sign)
      log.error(
        { sign: found, epoch: past.epoch },
        "the feeds are not published: the database was restored or copied",
      );
    sign = found;
    lookedAt = performance.now();
    if (found !== undefined) return;
    const { epoch, origin, noted } = past;
    if (origin !== null && (noted?.epoch !== epoch || noted.origin !== origin))
      await noteOrigin(database.prisma, { epoch, origin });
    if (file !== undefined) await writeMark(file, nextMark(past, mark), mark);
  }

  function lookOnce(): Promise<void> {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  }

  async function run(): Promise<void> {
    for (;;) {
      const moved = new AbortController();
      const off = database.changed.listen(() => moved.abort());
      await sleep(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
      const either = AbortSignal.any([signal, moved.signal]);
      if (!either.aborted)
        await sleep(everyMs, undefined, { signal: either, ref: false }).catch(() => undefined);
      off();
      // The last look is at the stop: what was given until then is noted.
      await lookOnce().catch((error: unknown) =>
        log.warn({ err: error }, "what the feeds have given could not be noted"),
      );
      if (signal.aborted) return;
    }
  }

  await lookOnce();
  const running = run();
  return {
    async sign() {
      // Once a new epoch has begun the feeds are published again, without a restart.
      if (sign !== undefined && performance.now() - lookedAt > pauseMs) await lookOnce();
      return sign;
    },
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await running;
    },
  };
}

/** What an operator is told where feeds are not published, in Swedish. */
export function restoreSentences(sign: RestoreSign): string {
  const why = {
    OTHER_ORIGIN:
      "databasen är inte den som flödena senast lämnades ut från (kopierad, återställd eller flyttad)",
    BEHIND:
      "databasen saknar ändringar som redan har lämnats ut (återställd från en säkerhetskopia)",
    EARLIER_EPOCH:
      "databasen är äldre än den senaste omräkningen av flödena (återställd från en säkerhetskopia)",
  }[sign];
  return [
    `Flödena till andra servrar är stängda: ${why}.`,
    "Allt annat fungerar. Är det rätt databas: pnpm finsam new-epoch --yes   Annars: stoppa och peka om den.",
    "Läs mer i docs/backup.md.",
  ].join("\n");
}

/** An embedded database has no system identifier of its own: its folder stands for it. */
async function withOrigin(past: DatabasePast, database: DatabaseConfig): Promise<DatabasePast> {
  if (database.kind === "postgres") return past;
  const { ino } = await stat(database.folder, { bigint: true });
  return { ...past, origin: `embedded/${ino}` };
}
