import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DataFolderLocked } from "../src/database-error.ts";
import { openEmbedded } from "../src/embedded.ts";
import { lineOf, startChild } from "./child.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const connectionTimeoutMillis = 5000;

test("what was written to a folder is there when it is opened again", async () => {
  const dataDir = await temporaryFolder();
  {
    await using embedded = await openEmbedded({ dataDir, connectionTimeoutMillis });
    await embedded.pool.query("create table row (n int); insert into row values (1)");
  }
  await using embedded = await openEmbedded({ dataDir, connectionTimeoutMillis });
  expect((await embedded.pool.query("select n from row")).rows).toEqual([{ n: 1 }]);
});

test("every committed row survives that its process is killed, and the folder opens at once", async () => {
  const dataDir = await temporaryFolder();
  const writeAndKill = async (from: number, atLeast: number): Promise<number> => {
    await using writer = startChild("write-rows.ts", dataDir, String(from));
    const line = await lineOf(writer, (written) => Number(written) >= atLeast);
    await writer.kill();
    return Number(line);
  };
  const last = await writeAndKill(await writeAndKill(0, 20), 50);
  await using embedded = await openEmbedded({ dataDir, connectionTimeoutMillis });
  const { rows } = await embedded.pool.query<{ count: number; last: number }>(
    "select count(*)::int as count, max(n) as last from row",
  );
  expect(rows[0]?.last).toBeGreaterThanOrEqual(last);
  expect(rows[0]?.count).toBe(rows[0]?.last);
});

test("a folder that another process has open is refused", async () => {
  const dataDir = await temporaryFolder();
  await using writer = startChild("write-rows.ts", dataDir, "0");
  await lineOf(writer);
  await expect(openEmbedded({ dataDir, connectionTimeoutMillis })).rejects.toThrow(
    DataFolderLocked,
  );
});

test("a folder whose making was interrupted is made anew", async () => {
  const dataDir = await temporaryFolder();
  await (await openEmbedded({ dataDir, connectionTimeoutMillis }))[Symbol.asyncDispose]();
  // As a process leaves it that is killed while it writes the first files.
  await rm(join(dataDir, "made"));
  await rm(join(dataDir, "postgres", "global"), { recursive: true });
  await using embedded = await openEmbedded({ dataDir, connectionTimeoutMillis });
  expect((await embedded.pool.query("select 1 as n")).rows).toEqual([{ n: 1 }]);
});

test("a folder that doesn't open is left unlocked", async () => {
  const dataDir = await temporaryFolder();
  await (await openEmbedded({ dataDir, connectionTimeoutMillis }))[Symbol.asyncDispose]();
  await rm(join(dataDir, "postgres", "global"), { recursive: true });
  const open = (): Promise<unknown> => openEmbedded({ dataDir, connectionTimeoutMillis });
  await expect(open()).rejects.not.toThrow(DataFolderLocked);
  await expect(open()).rejects.not.toThrow(DataFolderLocked);
});

test("a database in memory starts from what another has dumped, and leaves no file", async () => {
  const before = await readdir(".");
  let snapshot: Blob;
  {
    await using embedded = await openEmbedded({ connectionTimeoutMillis });
    await embedded.pool.query("create table row (n int); insert into row values (1)");
    snapshot = await embedded.dump();
  }
  await using copy = await openEmbedded({ snapshot, connectionTimeoutMillis });
  expect((await copy.pool.query("select n from row")).rows).toEqual([{ n: 1 }]);
  expect(await readdir(".")).toEqual(before);
});
