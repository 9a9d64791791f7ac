import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import { DataFolderLocked, type DataFolderHolder } from "./database-error.ts";

/**
 * Takes a data folder for this process until the lock is disposed of; throws DataFolderLocked if it is taken, by whatever process.
 * The lock is the operating system's own, on the file `lock`, held by SQLite's transaction: the kernel
 * gives it to one of several starters, and takes it back when its holder ends in whatever way, `kill -9`
 * included. So there is no stale lock to recognise, no process id to mistake for another, and no waiting.
 * `holder.json` beside it only tells people who it is. Don't delete `lock` while it is held.
 */
export async function lockDataFolder(path: string): Promise<Disposable> {
  await mkdir(path, { recursive: true });
  const lock = new DatabaseSync(join(path, "lock"), { timeout: 0 });
  try {
    // Nothing is ever written, so no journal is needed.
    lock.exec("pragma journal_mode = memory; begin exclusive");
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new DataFolderLocked(path, await readHolder(path));
  }
  try {
    await writeHolder(path, { pid: process.pid, since: new Date() });
  } catch (error) {
    lock.close();
    throw error;
  }
  return { [Symbol.dispose]: () => lock.close() };
}

function isBusy(error: unknown): boolean {
  const sqliteBusy = 5;
  return error instanceof Error && "errcode" in error && error.errcode === sqliteBusy;
}

const holderFile = z.object({ pid: z.int(), since: z.coerce.date() });

async function writeHolder(path: string, holder: DataFolderHolder): Promise<void> {
  const file = join(path, "holder.json");
  await writeFile(`${file}.new`, JSON.stringify(holder));
  await rename(`${file}.new`, file);
}

/** The holder may have taken the folder just now and not said so yet: then the file tells of one before. */
async function readHolder(path: string, attempts = 10): Promise<DataFolderHolder | undefined> {
  const holder = await toldHolder(path);
  if (holder !== undefined && isRunning(holder.pid)) return holder;
  if (attempts <= 1) return undefined;
  await sleep(20);
  return readHolder(path, attempts - 1);
}

async function toldHolder(path: string): Promise<DataFolderHolder | undefined> {
  try {
    const told: unknown = JSON.parse(await readFile(join(path, "holder.json"), "utf8"));
    return holderFile.parse(told);
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
