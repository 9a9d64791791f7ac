import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newMigration } from "../scripts/new-migration.ts";
import { folders, schemaDiff, type SchemaFolders } from "../scripts/schema-diff.ts";
import { temporaryFolder, temporaryMigrations, writeFiles } from "./temporary-folder.ts";

const datasource = `datasource db {\n  provider = "postgresql"\n  relationMode = "prisma"\n}\n`;

async function temporaryFolders(model: string, sql?: string): Promise<SchemaFolders> {
  return {
    schema: await temporaryFolder({ "schema.prisma": datasource, "page.prisma": model }),
    migrations: await temporaryMigrations(sql === undefined ? {} : { "20260101000000_first": sql }),
  };
}

const model = `model Page {
  id   String @id @db.Uuid
  name String

  @@map("page")
}`;
const table = `create table page (id uuid not null, name text not null, constraint page_pkey primary key (id));`;

test("the migrations make what the schema says", async () => {
  expect(await schemaDiff(folders)).toBeUndefined();
});

test("what the schema has and the migrations haven't is told as SQL", async () => {
  const changed = model.replace("name String", "name String\n  text String?");
  const sql = await schemaDiff(await temporaryFolders(changed, table));
  expect(sql).toBe(`-- AlterTable\nALTER TABLE "page" ADD COLUMN     "text" TEXT;\n`);
});

test("what the migrations have and the schema hasn't is told as SQL", async () => {
  const sql = await schemaDiff(await temporaryFolders(model, `${table} create table old (n int);`));
  expect(sql).toContain(`DROP TABLE "old"`);
});

test("what only migrations can say is no difference", async () => {
  const byHand = `
    create extension pg_trgm;
    create extension btree_gist;
    create collation sv (provider = icu, locale = 'und', rules = '&z<å<<<Å<ä<<<Ä<ö<<<Ö');
    create table page (id uuid not null, name text collate sv not null, text text not null,
      "from" timestamptz(3) not null, "to" timestamptz(3) not null,
      search tsvector generated always as (to_tsvector('swedish', text)) stored,
      constraint page_pkey primary key (id),
      constraint page_name_given check (name <> ''),
      constraint page_apart exclude using gist (id with =, tstzrange("from", "to") with &&));
    create index page_name_id_idx on page (name, id);
    create index page_search_idx on page using gin (search) with (fastupdate = off);
    create index page_text_idx on page using gin (text gin_trgm_ops);
    create index page_drafts on page (name) where text = '';
    create index page_lower on page (lower(name));
    alter table page alter column search set statistics 1000;
    create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
    create trigger page_touch before update on page for each row execute function touch();`;
  const declared = `model Page {
    id     String                   @id @db.Uuid
    name   String
    text   String
    from   DateTime                 @db.Timestamptz(3)
    to     DateTime                 @db.Timestamptz(3)
    search Unsupported("tsvector")? @default(dbgenerated())

    @@index([name, id])
    @@index([search], type: Gin)
    @@index([text(ops: raw("gin_trgm_ops"))], type: Gin)
    @@map("page")
  }`;
  expect(await schemaDiff(await temporaryFolders(declared, byHand))).toBeUndefined();
});

test("a new migration is written after its time and name, and leaves no difference", async () => {
  const changed = await temporaryFolders(model);
  const result = await newMigration("add_page", changed, new Date("2026-12-24T15:00:30+01:00"));
  const file = join(changed.migrations, "20261224140030_add_page", "migration.sql");
  expect(result).toEqual({ is: "written", file, sql: await readFile(file, "utf8") });
  expect(await readFile(file, "utf8")).toContain(`CREATE TABLE "page"`);
  expect(await schemaDiff(changed)).toBeUndefined();
});

test("no migration is written when nothing has changed", async () => {
  const same = await temporaryFolders(model, table);
  expect(await newMigration("nothing", same, new Date())).toEqual({ is: "unchanged" });
});

test.each([
  "",
  "Add_page",
  "add page",
  "../page",
  "add-page",
  "_page",
  "page_",
  "a__b",
  "å",
  "1st",
])("a name that makes no good folder is refused: %j", async (name) => {
  const result = await newMigration(name, await temporaryFolders(model), new Date());
  expect(result).toMatchObject({
    is: "refused",
    reason: expect.stringContaining("Expected a name"),
  });
});

test("a migration that would run before an older one is refused", async () => {
  const changed = await temporaryFolders(model, table);
  await writeFiles(changed.migrations, { "20990101000000_later/migration.sql": "select 1" });
  expect(await newMigration("add_page", changed, new Date())).toMatchObject({
    is: "refused",
    reason: "Expected the time to be after that of 20990101000000_later",
  });
});
