import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lockDataFolder } from "../src/data-folder-lock.ts";
import { DataFolderLocked } from "../src/database-error.ts";
import { lineOf, startChild } from "./child.ts";
import { temporaryFolder } from "./temporary-folder.ts";

async function refusal(path: string): Promise<DataFolderLocked> {
  const error = await lockDataFolder(path).catch((thrown: unknown) => thrown);
  if (!(error instanceof DataFolderLocked)) throw new Error("Expected the folder to be locked");
  return error;
}

test("a folder that another process has is refused, with who has it and since when", async () => {
  const path = await temporaryFolder();
  const before = new Date();
  await using holder = startChild("hold-data-folder.ts", path);
  expect(await lineOf(holder)).toBe("held");

  const { code, data } = await refusal(path);
  expect(code).toBe("DATA_FOLDER_LOCKED");
  expect(data.path).toBe(path);
  expect(data.holder?.pid).toBe(holder.pid);
  expect(data.holder?.since.getTime()).toBeGreaterThanOrEqual(before.getTime());
});

test("a folder is refused to the process that has it already", async () => {
  const path = await temporaryFolder();
  using lock = await lockDataFolder(path);
  expect(lock).toBeDefined();
  expect((await refusal(path)).data.holder?.pid).toBe(process.pid);
});

test("a folder is free once its lock is disposed of", async () => {
  const path = await temporaryFolder();
  (await lockDataFolder(path))[Symbol.dispose]();
  using lock = await lockDataFolder(path);
  expect(lock).toBeDefined();
});

test("a folder is free once its holder has been killed", async () => {
  const path = await temporaryFolder();
  await using holder = startChild("hold-data-folder.ts", path);
  await lineOf(holder);
  await holder.kill();
  using lock = await lockDataFolder(path);
  expect(lock).toBeDefined();
  expect(JSON.parse(await readFile(join(path, "holder.json"), "utf8"))).toMatchObject({
    pid: process.pid,
  });
});

test("a folder is free when the process that its last holder names has nothing to do with it", async () => {
  const path = await temporaryFolder();
  await using reused = startChild("hold-data-folder.ts", await temporaryFolder());
  await lineOf(reused);
  await writeFile(
    join(path, "holder.json"),
    JSON.stringify({ pid: reused.pid, since: new Date(0) }),
  );
  using lock = await lockDataFolder(path);
  expect(lock).toBeDefined();
});

test("of several processes that want a folder at once, exactly one gets it", async () => {
  const path = await temporaryFolder();
  await using children = new AsyncDisposableStack();
  const starters = Array.from({ length: 6 }, () =>
    children.use(startChild("hold-data-folder.ts", path)),
  );
  const answers = await Promise.all(starters.map((starter) => lineOf(starter)));
  expect(answers.filter((answer) => answer === "held")).toHaveLength(1);
  expect(answers.filter((answer) => answer.includes("is in use"))).toHaveLength(5);
});
