import {
  applyImport,
  type Database,
  type ImportFeed,
  type ImportOutcome,
  noteImportRun,
} from "@finsam/database";
import type { ImportResult } from "@finsam/formats";
import { type Fetched, fetchImport, type FetchRules } from "./fetch-import.ts";
import { mediaTypes, readImport } from "./read-import.ts";

/** What a run of an import needs. */
export interface ImportParts {
  readonly database: Database;
  readonly rules: FetchRules;
  /** The clock. */
  readonly now: () => Date;
  readonly signal?: AbortSignal;
}

/** How a run has ended. */
export type ImportEnd =
  | { readonly is: "applied"; readonly outcome: ImportOutcome }
  | { readonly is: "unchanged" }
  | { readonly is: "failed"; readonly reason: string }
  /** The import was removed meanwhile. */
  | { readonly is: "gone" };

/** How often a site is read, in ms, give or take a tenth. */
const intervalMs = 15 * 60_000;
const longestWaitMs = 6 * 3_600_000;
/** The longest wait that a site may ask for. */
const longestAskedMs = 24 * 3_600_000;

/** Reads an import's source and brings its records in line. What fails is noted in words. Nothing is thrown but the database's own errors. */
export async function runImport(feed: ImportFeed, parts: ImportParts): Promise<ImportEnd> {
  const { database, rules, now, signal } = parts;
  const fetched = await fetchImport(
    {
      url: feed.url,
      accept: mediaTypes[feed.kind],
      etag: feed.etag,
      lastModified: feed.lastModified,
      ...(signal === undefined ? {} : { signal }),
    },
    rules,
  );
  // A server that stops has no word about the site.
  if (signal?.aborted === true) return { is: "failed", reason: "Läsningen avbröts" };
  const at = now();
  const regular = later(at, jittered(intervalMs));
  if (fetched.is === "unchanged") {
    await noteImportRun(database, feed.id, { now: at, nextRunAt: regular });
    return { is: "unchanged" };
  }
  const { kind, timeZone } = feed;
  const result =
    fetched.is === "content" ? readImport({ ...fetched, kind, timeZone }, at) : undefined;
  if (fetched.is === "failed" || result?.ok !== true) {
    const reason = reasonOf(fetched, result);
    const asked = fetched.is === "failed" ? (fetched.retryAfterMs ?? 0) : 0;
    const own = jittered(Math.min(longestWaitMs, intervalMs * 2 ** Math.min(feed.failures, 10)));
    const nextRunAt = later(at, Math.max(own, Math.min(asked, longestAskedMs)));
    await noteImportRun(database, feed.id, { now: at, nextRunAt, failure: reason });
    return { is: "failed", reason };
  }
  const { etag, lastModified } = fetched;
  const outcome = await applyImport(database, feed.id, result.value, {
    now: at,
    nextRunAt: regular,
    etag,
    lastModified,
  });
  return outcome === undefined ? { is: "gone" } : { is: "applied", outcome };
}

function later(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}

function jittered(ms: number): number {
  return ms * (0.9 + Math.random() / 5);
}

function reasonOf(fetched: Fetched, result: ImportResult | undefined): string {
  if (fetched.is === "failed") return fetched.reason;
  return result?.ok === false ? result.message.sv : "";
}
