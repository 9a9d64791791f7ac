import type { Database } from "@finsam/database";
import { describeEachEngine, newId, put, record, testDatabase } from "@finsam/database/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answer, ask } from "./ask.ts";
import { listAt, valueAt } from "./value-at.ts";

describeEachEngine("search", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    const ownerId = newId();
    const seriesId = newId();
    const own = { ownerId };
    await put(database, [
      record("Association", {
        id: ownerId,
        slug: "suvs",
        name: "Samordningsförbundet",
        shortName: "SUVS",
        memberships: [{ partyCode: "0163" }],
        board: [{ person: "Henrik Thureson", aliases: ["Henrik Tureson"], role: "CHAIR" }],
      }),
      record("EventSeries", { ...own, id: seriesId, slug: "series", name: "Frukostmöten" }),
      record("EsfProject", {
        ...own,
        slug: "support",
        name: "Rätt stöd för mig",
        aliases: ["Rätt stöd åt mig"],
      }),
      record("Document", { ...own, slug: "model", title: "SAMRE-modellen" }),
      record("Event", { ...own, slug: "stress", title: "Stress", seriesId }),
      record("Event", {
        ...own,
        slug: "talk",
        title: "Samtal",
        description: "Vi talar om frukostmötet i våras och om modeller.",
      }),
      record("Initiative", {
        ...own,
        slug: "hoppet",
        name: "HOPPET",
        summary: "Stöd för unga i Upplands Väsby.",
      }),
      record("Organisation", { ...own, slug: "company", name: "Åkes bageri" }),
      record("ThemeWeek", { ...own, slug: "week", name: "Jämt med Finsam", theme: "jämställdhet" }),
      record("NewsItem", {
        ...own,
        slug: "news",
        title: "Ny ordförande",
        text: "Henrik Thureson lämnar över.",
      }),
    ]);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const find = async (text: string, more = "") =>
    listAt(
      await answer(
        database,
        `query ($text: String!) { search(text: $text, first: 100 ${more}) { edges { node { slug } } } }`,
        { text },
      ),
      "search.edges",
    ).map((edge) => valueAt(edge, "node.slug"));

  test.each([
    ["an alias without diacritics", "ratt stod at mig", ["support"]],
    ["the name with them", "Rätt stöd för mig", ["support"]],
    ["a plural", "frukostmöten", ["series", "stress", "talk"]],
    ["a definite form", "frukostmötet", ["series", "stress", "talk"]],
    ["a definite plural", "Frukostmötena", ["series", "stress", "talk"]],
    ["a compound with a hyphen", "SAMRE-modellen", ["model"]],
    ["an office-holder in lower case", "thureson", ["suvs", "news"]],
    ["another spelling in the sources", "tureson", ["suvs"]],
    ["a beginning of a word", "jäm", ["week"]],
    ["words in any order", "väsby stöd", ["hoppet"]],
    ["å as a, and as itself", "akes", ["company"]],
    ["a member municipality", "sollentuna", ["suvs"]],
    ["a word that is nowhere", "brandkår", []],
    ["nothing that could be a word", "%_'\"\\ --", []],
    ["operators of the database's own language", "samre & !modellen | <-> :*", ["model"]],
  ])("finds %s: %s", async (_what, text, slugs) => {
    expect((await find(text)).toSorted()).toEqual(slugs.toSorted());
  });

  test("the best comes first: a word in a short name before one in a text", async () => {
    expect((await find("frukostmöten"))[0]).toBe("series");
    expect((await find("modell"))[0]).toBe("model");
  });

  test("only the kinds that are asked for", async () => {
    expect(await find("thureson", "kinds: [ASSOCIATION]")).toEqual(["suvs"]);
    expect(await find("thureson", "kinds: [EVENT, DOCUMENT]")).toEqual([]);
    expect(await find("thureson", "kinds: []")).toEqual([]);
  });

  test("a text filter finds what search finds of its kind", async () => {
    const texts = ["frukostmötet", "frukostmöten", "stress", "modellen", "samtal våras"];
    for (const text of texts) {
      const filtered = await answer(
        database,
        `query ($text: String) { events(filter: { text: $text }) { edges { node { slug } } } }`,
        { text },
      );
      const slugs = listAt(filtered, "events.edges").map((edge) => valueAt(edge, "node.slug"));
      expect(slugs.toSorted(), text).toEqual((await find(text, "kinds: [EVENT]")).toSorted());
    }
  });

  test("a series that gets another name is found by it in its events", async () => {
    const { rows } = await database.pool.query<{ id: string; owner: string }>(
      "select id::text, owner_id::text as owner from event_series where slug = 'series'",
    );
    const renamed = {
      id: rows[0]?.id,
      ownerId: rows[0]?.owner,
      slug: "series",
      version: 2,
      name: "Lunchträffar",
    };
    await put(database, [record("EventSeries", renamed)]);
    expect((await find("lunchträffen")).toSorted()).toEqual(["series", "stress"]);
    expect(await find("frukostmöten")).toEqual(["talk"]);
    await put(database, [record("EventSeries", { ...renamed, version: 3, name: "Frukostmöten" })]);
  });

  test("a text that is too long is refused", async () => {
    const { errors } = await ask(database, `{ search(text: "${"a".repeat(201)}") { totalCount } }`);
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });
});
