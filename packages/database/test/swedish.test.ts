import type { Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../src/database.ts";
import { describeEachEngine, emptyDatabase } from "../src/testing/index.ts";

/** Å, Ä and Ö come after Z, capitals after small letters; what else is accented is beside its letter. */
const collation = `create collation sv
  (provider = icu, locale = 'und', rules = '&z<å<<<Å<ä<<<Ä<ö<<<Ö')`;

const vector = `setweight(to_tsvector('swedish', names), 'A') || setweight(to_tsvector('simple', names), 'A')
  || setweight(to_tsvector('swedish', text), 'C') || setweight(to_tsvector('simple', text), 'C')`;

describeEachEngine("what migrations rely on for Swedish", (engine) => {
  let database: Database;
  let pool: Pool;
  beforeAll(async () => {
    database = await emptyDatabase(engine);
    ({ pool } = database);
    await pool.query(`
      create extension pg_trgm;
      ${collation};
      create table word (word text collate sv not null);
      create table page (id int primary key, names text not null, text text not null,
        search tsvector generated always as (${vector}) stored);
      create index page_search on page using gin (search);
      create index page_text on page using gin (text gin_trgm_ops);
      alter table page alter column search set statistics 1000;
      insert into page (id, names, text)
        select n, 'Sida ' || n, 'ord ' || md5(n::text) from generate_series(1, 5000) n;
      insert into page (id, names, text)
        values (0, 'Öppet hus i Älvkarleby', 'hej på frukostmötena om åtgärder');
    `);
    // Until then a GIN index keeps new rows in a list that the planner shuns.
    await pool.query("vacuum analyze page");
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const column = async (sql: string, values: readonly unknown[] = []): Promise<unknown[]> => {
    const { rows } = await pool.query<unknown[]>({
      text: sql,
      values: [...values],
      rowMode: "array",
    });
    return rows.map(([value]) => value);
  };

  const find = (query: string): Promise<unknown[]> =>
    column(`select id from page where search @@ ${query}`);
  const plan = async (condition: string): Promise<string> =>
    (await column(`explain select id from page where ${condition}`)).join("\n");

  test("a column collated sv is sorted and compared as Swedes do", async () => {
    const words =
      "a A e E é É Ek o u ü Utö v V Vall w W Wall y z Zorn å Å Ånge ä Älv ö Ö Öberg".split(" ");
    await pool.query("insert into word select unnest($1::text[])", [words.toReversed()]);
    expect(await column("select word from word order by word")).toEqual(words);
    expect(await column("select word from word where word > 'Zorn' order by word")).toEqual(
      words.slice(words.indexOf("å")),
    );
  });

  test("the text search knows a word by its stem, its beginning and whatever its letters' size", async () => {
    expect(await find("to_tsquery('swedish', 'öppna')")).toEqual([]);
    expect(await find("to_tsquery('swedish', 'ÖPPET & åtgärd')")).toEqual([0]);
    expect(await find("to_tsquery('simple', 'frukostmöt:*')")).toEqual([0]);
    expect(await find("to_tsquery('simple', 'ÄLV:*')")).toEqual([0]);
  });

  test("the parts of a word are found by their letters", async () => {
    expect(await column("select id from page where text like $1", ["%kostmöt%"])).toEqual([0]);
    expect(await column("select similarity('ÅÄÖ', 'åäö')")).toEqual([1]);
  });

  test("the indexes are used", async () => {
    expect(await plan("text like '% frukostmöte%'")).toContain("Bitmap Index Scan on page_text");
    expect(await plan("search @@ to_tsquery('simple', 'frukostmöt:*')")).toContain(
      "Bitmap Index Scan on page_search",
    );
  });
});
