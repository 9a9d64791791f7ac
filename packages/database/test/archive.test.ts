import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtempDisposable, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { publicAudience, recordKinds, weekWordKinds } from "@finsam/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPromise } from "yauzl";
import { ZipFile } from "yazl";
import {
  ArchiveRefused,
  type Author,
  changeRecords,
  type Database,
  exportArchive,
  importArchive,
} from "../src/index.ts";
import { describeEachEngine, newId, put, record, testDatabase } from "../src/testing/index.ts";

const [owner, other] = [newId(), newId()];
const now = new Date("2026-11-26T08:00:00Z");
const author: Author = {
  viewer: {
    kind: "person",
    id: newId(),
    name: "Prov",
    email: "prov@example.org",
    roles: new Map([[owner, "ADMIN"]]),
    operator: false,
  },
  origin: "192.0.2.0/24",
  now,
};

describeEachEngine("the archive of an association", (engine) => {
  let database: Database;
  let empty: Database;
  let folder: Awaited<ReturnType<typeof mkdtempDisposable>>;
  const deletedId = newId();
  let files: Map<string, string>;
  let archive: string;

  beforeAll(async () => {
    folder = await mkdtempDisposable(join(tmpdir(), "finsam-archive-"));
    database = await testDatabase(engine);
    empty = await testDatabase(engine);
    const [weekId, eventId, seriesId] = [newId(), newId(), newId()];
    await put(database, [
      record("Association", { id: owner, slug: "prov", name: "Samordningsförbundet Åäö" }),
      record("Association", { id: other, slug: "annat" }),
      record("Organisation", { ownerId: owner }),
      record("EventSeries", { id: seriesId, ownerId: owner, name: "Frukostmöten" }),
      record("ThemeWeek", { id: weekId, ownerId: owner, invitedIds: [other] }),
      record("Initiative", { ownerId: owner }),
      record("EsfProject", { ownerId: owner }),
      record("Event", {
        id: eventId,
        ownerId: owner,
        seriesId,
        title: "Frukost & <mer>",
        themeWeekId: weekId,
        organiserIds: [owner, other],
        unknownField: { kept: [1, "å"] },
      }),
      record("Event", { ownerId: owner, visibility: "DRAFT", title: "Utkast" }),
      record("Event", { ownerId: owner, visibility: "INTERNAL", title: "Styrelsen" }),
      record("Event", { ownerId: other, title: "Andras" }),
      record("Document", { ownerId: owner }),
      record("NewsItem", { ownerId: owner }),
      record("Confirmation", { ownerId: owner, eventId }),
      record("Confirmation", { ownerId: other, themeWeekId: weekId, frameVersion: 1 }),
      record("Hold", { ownerId: owner }),
      ...weekWordKinds.map((kind) => record(kind, { ownerId: owner, themeWeekId: weekId })),
      record("SignOff", { ownerId: other, themeWeekId: weekId }),
      record("NewsItem", { id: deletedId, ownerId: owner }),
    ]);
    await changeRecords(database, author, {
      kind: "NewsItem",
      action: "DELETE",
      records: [{ id: deletedId, expectedVersion: 1, change: {} }],
      bulk: false,
    });
    archive = join(folder.path, "prov.zip");
    await exportArchive(database.prisma, { associationId: owner, path: archive, now });
    files = await contentOf(archive);
  });
  afterAll(async () => {
    await database[Symbol.asyncDispose]();
    await empty[Symbol.asyncDispose]();
    await folder[Symbol.asyncDispose]();
  });

  const linesOf = (name: string): { [field: string]: unknown }[] =>
    (files.get(name) ?? "")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));

  /** The archive with some files changed, and a manifest that is true to them if `resum`. */
  async function tampered(
    name: string,
    change: (content: Map<string, string>) => void,
    { resum = true }: { resum?: boolean } = {},
  ): Promise<string> {
    const content = new Map(files);
    change(content);
    if (resum) {
      const manifest = JSON.parse(content.get("manifest.json") ?? "{}");
      for (const file of manifest.files) {
        const bytes = Buffer.from(content.get(file.name) ?? "");
        file.bytes = bytes.length;
        file.sha256 = createHash("sha256").update(bytes).digest("hex");
      }
      content.set("manifest.json", JSON.stringify(manifest));
    }
    return zipOf(join(folder.path, `${name}.zip`), content);
  }

  /** What is told of an archive that is refused; nothing of it is written. */
  async function refusal(path: string, into: Database = empty) {
    const count = async ({ prisma }: Database) =>
      (await prisma.change.count()) + (await prisma.auditEntry.count());
    const before = await count(into);
    const error: unknown = await importArchive(into, { path, now }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(await count(into)).toBe(before);
    if (!(error instanceof ArchiveRefused)) throw error;
    return error.data.issues.map(({ code, line }) => (line === null ? code : `${code} ${line}`));
  }

  test("holds all that the association owns, deleted ones too, and nothing of others", () => {
    const records = linesOf("records.jsonl");
    expect(Object.groupBy(records, ({ kind }) => String(kind))).toMatchObject({
      Association: [{ data: { id: owner } }],
      Event: expect.toSatisfy((events: unknown[]) => events.length === 3),
      Confirmation: [{ data: { ownerId: owner } }],
      Hold: [{ data: { ownerId: owner } }],
      SignOff: [{ data: { ownerId: owner } }],
      NewsItem: expect.arrayContaining([expect.objectContaining({ deletedAt: now.toISOString() })]),
    });
    expect(new Set(records.map(({ kind }) => kind)).size).toBe(recordKinds.length);
    expect(files.get("records.jsonl")).not.toContain("Andras");
    expect(linesOf("audit.jsonl")).toMatchObject([
      { action: "DELETE", actorName: "Prov", origin: "192.0.2.0/24", recordId: deletedId },
    ]);
  });

  test("tells what is in it, to a person and to a program", () => {
    expect(files.get("LÄS MIG.txt")).toMatch(
      /^\uFEFFArkiv från Finsam: Samordningsförbundet Åäö\r\n/,
    );
    const manifest = JSON.parse(files.get("manifest.json") ?? "");
    expect(manifest).toMatchObject({
      format: "finsam-archive",
      version: 1,
      association: { id: owner, slug: "prov" },
      madeAt: now.toISOString(),
      counts: { records: { Association: 1, Event: 3, NewsItem: 2 }, auditEntries: 1 },
    });
    for (const { name, bytes, sha256 } of manifest.files) {
      const content = Buffer.from(files.get(name) ?? "");
      expect(bytes).toBe(content.length);
      expect(sha256).toBe(createHash("sha256").update(content).digest("hex"));
    }
  });

  test("taken in by an empty server and made again, it is the same but for the note of the import", async () => {
    await using fresh = await testDatabase(engine);
    const later = new Date("2026-11-27T08:00:00Z");
    await importArchive(fresh, { path: archive, now: later });
    const path = join(folder.path, `${newId()}.zip`);
    await exportArchive(fresh.prisma, { associationId: owner, path, now: later });
    const again = await contentOf(path);
    expect(again.get("records.jsonl")).toBe(files.get("records.jsonl"));
    const entries = (again.get("audit.jsonl") ?? "").split("\n");
    const [note] = entries.splice(-2, 1);
    expect(entries.join("\n")).toBe(files.get("audit.jsonl"));
    expect(JSON.parse(note ?? "")).toMatchObject({ action: "IMPORT", actorKind: "SERVER" });
  });

  test("what is taken in is hosted here, numbered, linked and searched as if it was written here", async () => {
    await using fresh = await testDatabase(engine);
    await importArchive(fresh, { path: archive, now });
    expect(await fresh.prisma.source.findMany()).toMatchObject([{ id: owner, kind: "HOSTED" }]);
    for (const audience of [publicAudience, `internal/${owner}`]) {
      const state = async ({ prisma }: Database) => {
        const rows = await prisma.change.findMany({
          where: { audience, ownerId: owner },
          select: { recordId: true, state: true },
          orderBy: { recordId: "asc" },
        });
        return rows.filter(({ state: at }) => audience !== publicAudience || at === "UPDATED");
      };
      expect(await state(fresh)).toEqual(await state(database));
    }
    const derived = ({ prisma }: Database) =>
      prisma.event.findMany({
        where: { ownerId: owner },
        select: { id: true, searchText: true, sortAt: true, version: true, updatedAt: true },
        orderBy: { id: "asc" },
      });
    expect(await derived(fresh)).toEqual(await derived(database));
  });

  test("is refused where the association is already", async () => {
    expect(await refusal(archive, database)).toEqual(["ASSOCIATION_EXISTS"]);
  });

  test("is refused where its slug or one of its ids is another's", async () => {
    await using fresh = await testDatabase(engine);
    await put(fresh, [record("Association", { id: other, slug: "prov" })]);
    expect(await refusal(archive, fresh)).toEqual(["SLUG_TAKEN"]);
    await using second = await testDatabase(engine);
    await put(second, [
      record("Association", { id: other, slug: "annat" }),
      record("NewsItem", { id: deletedId, ownerId: other }),
    ]);
    expect(await refusal(archive, second)).toEqual(["RECORD_EXISTS"]);
  });

  test("every bad record is told with its line, and nothing is written", async () => {
    const path = await tampered("bad", (content) => {
      const lines = (content.get("records.jsonl") ?? "").trimEnd().split("\n");
      lines[1] = "{";
      lines[2] = (lines[2] ?? "").replace("Frukostmöten", "");
      lines[4] = (lines[4] ?? "").replaceAll(owner, other);
      lines[5] = lines[6] ?? "";
      content.set("records.jsonl", `${lines.join("\n")}\n`);
      content.set("audit.jsonl", "{}\n");
    });
    expect(await refusal(path)).toEqual([
      "LINE_INVALID 2",
      "RECORD_INVALID 3",
      "OWNER_WRONG 5",
      "RECORD_REPEATED 7",
      "LINE_INVALID 1",
    ]);
  });

  test.each<[string, (content: Map<string, string>) => void, string[]]>([
    ["a file that is missing", (content) => content.delete("audit.jsonl"), ["WRONG_FILES"]],
    ["a file too many", (content) => content.set("../evil.txt", ""), ["NOT_A_ZIP"]],
    ["another file", (content) => content.set("more.txt", ""), ["WRONG_FILES"]],
    [
      "a changed file",
      (content) =>
        content.set(
          "records.jsonl",
          (content.get("records.jsonl") ?? "").replace("Utkast", "Utkest"),
        ),
      ["FILE_DAMAGED"],
    ],
    [
      "a newer format",
      (content) => replaceIn(content, '"version": 1', '"version": 2'),
      ["MANIFEST_INVALID"],
    ],
    ["no manifest", (content) => content.set("manifest.json", "x"), ["MANIFEST_INVALID"]],
    ["another count", (content) => replaceIn(content, '"Hold": 1', '"Hold": 2'), ["COUNT_WRONG"]],
    [
      "a large manifest",
      (content) => content.set("manifest.json", " ".repeat(2 ** 21)),
      ["TOO_LARGE"],
    ],
  ])("is refused with %s", async (name, change, codes) => {
    expect(await refusal(await tampered(name, change, { resum: false }))).toEqual(codes);
  });

  test("is refused where it unpacks to more than it says, or than can be taken", async () => {
    const bomb = join(folder.path, "bomb.zip");
    const zip = await readFile(
      await tampered("big", (content) => content.set("LÄS MIG.txt", " ".repeat(9_000_000))),
    );
    await writeFile(bomb, zip);
    expect(await refusal(bomb)).toEqual(["TOO_LARGE"]);
    // The list at the end of the file says that the first entry has 2 GB.
    const listed = zip.indexOf(Buffer.from("PK\x01\x02", "latin1"));
    zip.writeUInt32LE(2 ** 31, listed + 24);
    await writeFile(bomb, zip);
    expect(await refusal(bomb)).toEqual(["TOO_LARGE"]);
    zip.writeUInt32LE(10, listed + 24);
    await writeFile(bomb, zip);
    expect(await refusal(bomb)).toEqual(["FILE_DAMAGED"]);
  });

  test("what is no zip is refused, and what is not there is told by the system", async () => {
    const path = join(folder.path, "text.zip");
    await writeFile(path, "inte en zip");
    expect(await refusal(path)).toEqual(["NOT_A_ZIP"]);
    await expect(importArchive(database, { path: `${path}.not`, now })).rejects.toMatchObject({
      code: "ENOENT",
    });
  });

  test("many records are read in pages; an export that fails leaves no file", async () => {
    const large = newId();
    await put(database, [
      record("Association", { id: large, slug: "stort" }),
      ...Array.from({ length: 1100 }, () => record("NewsItem", { ownerId: large })),
    ]);
    const path = join(folder.path, "large.zip");
    const wanted = { associationId: large, path, now };
    const stopped = exportArchive(database.prisma, {
      ...wanted,
      onProgress: () => {
        throw new Error("no more");
      },
    });
    await expect(stopped).rejects.toThrow("no more");
    const { counts } = await exportArchive(database.prisma, wanted);
    expect(counts.records).toEqual({ Association: 1, NewsItem: 1100 });
    const { prisma } = empty;
    const before = await prisma.newsItem.count();
    await importArchive(empty, { path, now });
    expect((await prisma.newsItem.count()) - before).toBe(1100);
  });

  test("an export never overwrites a file", async () => {
    const exported = exportArchive(database.prisma, { associationId: owner, path: archive, now });
    await expect(exported).rejects.toMatchObject({ code: "EEXIST" });
    expect(await contentOf(archive)).toEqual(files);
  });
});

function replaceIn(content: Map<string, string>, from: string, to: string): void {
  content.set("manifest.json", (content.get("manifest.json") ?? "").replace(from, to));
}

async function contentOf(path: string): Promise<Map<string, string>> {
  const zip = await openPromise(path, { lazyEntries: true });
  const content = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    content.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString());
  return content;
}

async function zipOf(path: string, content: ReadonlyMap<string, string>): Promise<string> {
  const zip = new ZipFile();
  for (const [name, one] of content)
    if (name.startsWith("..")) zip.addBuffer(Buffer.from(one), `xx${name.slice(2)}`);
    else zip.addBuffer(Buffer.from(one), name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  const written = await readFile(path);
  // The writer refuses such a name, so it is put in afterwards.
  for (let at = written.indexOf("xx/evil"); at !== -1; at = written.indexOf("xx/evil"))
    written.write("..", at);
  await writeFile(path, written);
  return path;
}
