import { createHash } from "node:crypto";
import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DatabasePast } from "@finsam/database";
import * as z from "zod";
import type { DatabaseConfig } from "./config.ts";

/** What is known outside the database of what it has published. */
export interface FeedMark {
  /** The epochs that it has been in, the latest last. */
  readonly epochs: readonly string[];
  /** The highest number of each audience in the latest epoch, in decimal. */
  readonly heads: Readonly<Record<string, string>>;
}

/** How many epochs are remembered. */
const keptEpochs = 100;

const markSchema = z.object({
  epochs: z.array(z.string()).min(1),
  heads: z.record(z.string(), z.string().regex(/^\d{1,19}$/)),
});

/** The mark after a database without such signs has been seen. */
export function nextMark({ epoch, heads }: DatabasePast, mark: FeedMark | undefined): FeedMark {
  const others = (mark?.epochs ?? []).filter((name) => name !== epoch);
  return {
    epochs: [...others, epoch].slice(-keptEpochs),
    heads: Object.fromEntries([...heads].map(([audience, number]) => [audience, String(number)])),
  };
}

/** Where the mark of a database is kept; undefined without a folder for it. */
export function markFile({
  database,
  stateDir,
}: {
  readonly database: DatabaseConfig;
  readonly stateDir: string | undefined;
}): string | undefined {
  if (stateDir === undefined) return undefined;
  const place = database.kind === "postgres" ? addressOf(database.url) : database.folder;
  const name = createHash("sha256").update(place).digest("hex").slice(0, 16);
  return join(stateDir, `feed-mark-${name}.json`);
}

/** Without user, password and options. */
function addressOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Reads a mark; undefined where there is none. A file that can't be read is as bad as none: it is not guessed what stood in it. */
export async function readMark(file: string): Promise<FeedMark | undefined> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  return markSchema.parse(JSON.parse(text));
}

/** Written beside and moved into place, so that a crash leaves the old or the new one. */
export async function writeMark(
  file: string,
  mark: FeedMark,
  before: FeedMark | undefined,
): Promise<void> {
  const text = JSON.stringify(mark);
  if (before !== undefined && JSON.stringify(before) === text) return;
  await mkdir(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  const handle = await open(beside, "w", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}
