import type { Database } from "@finsam/database";
import { describeEachEngine, newId, put, record, testDatabase } from "@finsam/database/testing";
import { addDays } from "@finsam/domain";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answer, ask } from "./ask.ts";
import { listAt, valueAt } from "./value-at.ts";

describeEachEngine("filters", (engine) => {
  let database: Database;
  const [one, two, seriesId] = [newId(), newId(), newId()];
  const spans: { slug: string; from: string; to: string }[] = [];
  beforeAll(async () => {
    database = await testDatabase(engine);
    for (let n = 0; n < 30; n += 1) {
      const from = addDays("2026-02-20", (n * 7) % 19);
      spans.push({ slug: `span-${n}`, from, to: addDays(from, n % 4) });
    }
    await put(database, [
      record("Association", {
        id: one,
        slug: "one",
        name: "Ett",
        shortName: "Ett",
        memberships: [
          { partyCode: "0183", from: "2018-10-12" },
          { partyCode: "0123", from: "2023" },
          { partyCode: "0163", from: null, to: "2019" },
        ],
        board: [
          {
            person: "Henrik Prov",
            aliases: ["Henrik Probe"],
            role: "CHAIR",
            from: "2019",
            to: "2020-02-03",
          },
        ],
      }),
      record("Association", { id: two, slug: "two", name: "Två", formerSlugs: ["old-two"] }),
      record("EventSeries", { id: seriesId, ownerId: one, name: "Frukostmöten" }),
      ...spans.map(({ slug, from, to }) =>
        record("Event", { ownerId: one, slug, title: "Dagar", startsOn: from, endsOn: to }),
      ),
      record("Event", {
        ownerId: one,
        slug: "breakfast",
        title: "Samtal om hälsa",
        kind: "BREAKFAST_MEETING",
        seriesId,
        formerSlugs: ["old-breakfast"],
        audience: ["CASEWORKERS", "CARE"],
        venue: { municipalityCode: "0163", name: "Kommunhuset" },
        startsOn: "2026-05-05",
        endsOn: "2026-05-05",
      }),
      record("Event", {
        ownerId: two,
        slug: "online",
        title: "Digital träff",
        online: true,
        organiserIds: [one, two],
        status: "CANCELLED",
        startsOn: "2026-05-06",
        endsOn: "2026-05-06",
      }),
      record("Event", {
        ownerId: two,
        slug: "autumn",
        title: "Höstens möte",
        datePrecision: "SEASON",
        startsOn: "2026-09-01",
        endsOn: "2026-11-30",
      }),
      record("Initiative", {
        ownerId: one,
        slug: "young",
        name: "Unga",
        startsOn: "2018-12",
        kinds: ["INDIVIDUAL"],
        municipalityCodes: ["0163"],
        status: "RUNNING",
        targetGroups: [
          { ageFrom: 16, ageTo: 29, validTo: "2019-08" },
          { ageFrom: 16, ageTo: 35, validFrom: "2019-09" },
        ],
      }),
      record("Initiative", { ownerId: two, slug: "anyone", name: "Alla", endsOn: "2019" }),
      record("NewsItem", { ownerId: one, title: "Gammalt", publishedOn: "2019-05" }),
      record("NewsItem", { ownerId: one, title: "Odaterat" }),
    ]);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const slugsOf = async (field: string, filter: string, now?: () => Date) => {
    const found = await answer(
      database,
      `{ ${field}(first: 100, filter: { ${filter} }) { totalCount edges { node { slug } } } }`,
      {},
      now,
    );
    const slugs = listAt(found, `${field}.edges`).map((edge) => valueAt(edge, "node.slug"));
    expect(valueAt(found, `${field}.totalCount`)).toBe(slugs.length);
    return slugs;
  };

  test("events overlap the days from and to, both inclusive", async () => {
    const day = fc.integer({ min: -5, max: 30 }).map((n) => addDays("2026-02-20", n));
    await fc.assert(
      fc.asyncProperty(day, day, async (from, to) => {
        const expected = spans
          .filter((span) => span.from <= to && span.to >= from)
          .map(({ slug }) => slug);
        const found = await slugsOf("events", `from: "${from}", to: "${to}", text: "dagar"`);
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 25 },
    );
  });

  test("days at the ends of time are days like others", async () => {
    const all = await slugsOf("events", `from: "0001-01-01", to: "9999-12-31"`);
    expect(all.length).toBeGreaterThan(30);
    expect(await slugsOf("events", `to: "0001-01-01"`)).toEqual([]);
    expect(await slugsOf("events", `from: "9999-12-31"`)).toEqual([]);
  });

  test("an event without a day of its own is found on any day on which it may be", async () => {
    expect(await slugsOf("events", `from: "2026-10-20", to: "2026-10-20"`)).toEqual(["autumn"]);
    expect(await slugsOf("events", `from: "2026-12-01"`)).toEqual([]);
  });

  test.each([
    [`associations: ["two"]`, ["online", "autumn"]],
    [`associations: ["one"], online: true`, []],
    [`municipalities: ["0163"]`, ["breakfast"]],
    [`kinds: [BREAKFAST_MEETING, OPENING]`, ["breakfast"]],
    [`audience: [CARE]`, ["breakfast"]],
    [`status: [CANCELLED]`, ["online"]],
    [`online: true`, ["online"]],
    [`text: "frukostmötet halsa"`, ["breakfast"]],
    [`text: "frukostmöten sollentuna"`, ["breakfast"]],
    [`text: "frukost", online: true`, []],
    [`text: "?!"`, []],
    [`kinds: []`, []],
  ])("events(filter: { %s })", async (filter, slugs) => {
    expect(await slugsOf("events", filter)).toEqual(slugs);
  });

  test("an association's events are those that it owns, and those that it organises once it has confirmed", async () => {
    expect(
      await slugsOf("events", `associations: ["one"], from: "2026-05-06", to: "2026-05-06"`),
    ).toEqual([]);
    const { rows } = await database.pool.query<{ id: string }>(
      "select id::text from event where slug = 'online'",
    );
    await put(database, [record("Confirmation", { ownerId: one, eventId: rows[0]?.id })]);
    expect(
      await slugsOf("events", `associations: ["one"], from: "2026-05-06", to: "2026-05-06"`),
    ).toEqual(["online"]);
    const found = await answer(
      database,
      `{ association(slug: "one") { events(filter: { online: true }) { totalCount edges { node { slug } } } } }`,
    );
    expect(found).toEqual({
      association: { events: { totalCount: 1, edges: [{ node: { slug: "online" } }] } },
    });
  });

  test("a filter takes an id of its own kind only", async () => {
    for (const id of [btoa(`Event:${seriesId}`), "nonsense", btoa("EventSeries:nonsense")]) {
      const { errors } = await ask(
        database,
        `{ events(filter: { series: "${id}" }) { totalCount } }`,
      );
      expect(errors?.[0]?.extensions).toMatchObject({
        code: "BAD_USER_INPUT",
        argument: "filter.series",
      });
    }
    expect(await slugsOf("events", `series: "${btoa(`EventSeries:${seriesId}`)}"`)).toEqual([
      "breakfast",
    ]);
  });

  test("an insats is found by age on the day that is asked, those without a stated age last", async () => {
    expect(await slugsOf("initiatives", `age: 32, on: "2020-03-01"`)).toEqual(["young"]);
    expect(await slugsOf("initiatives", `age: 32, on: "2019-03-01"`)).toEqual(["anyone"]);
    expect(await slugsOf("initiatives", `age: 16, on: "2019-03-01"`)).toEqual(["young", "anyone"]);
    expect(await slugsOf("initiatives", `age: 32`)).toEqual(["young", "anyone"]);
    expect(await slugsOf("initiatives", `age: 32`, () => new Date("2019-08-31T12:00:00Z"))).toEqual(
      ["anyone"],
    );
    expect(
      await slugsOf(
        "initiatives",
        `municipalities: ["0163"], kinds: [INDIVIDUAL], status: [RUNNING]`,
      ),
    ).toEqual(["young"]);
    const { errors } = await ask(database, "{ initiatives(filter: { age: -1 }) { totalCount } }");
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });

  test("news of a year are those of whose day that much is known", async () => {
    const found = await answer(
      database,
      `{ news(filter: { year: 2019 }) { edges { node { title } } } }`,
    );
    expect(found).toEqual({ news: { edges: [{ node: { title: "Gammalt" } }] } });
  });

  test("members on a day, both ends inclusive and a partial date as wide as it may be", async () => {
    const codesOn = async (on: string) =>
      listAt(
        await answer(
          database,
          `{ association(slug: "one") { memberships(on: "${on}") { party { code } } } }`,
        ),
        "association.memberships",
      ).map((membership) => valueAt(membership, "party.code"));
    expect(await codesOn("2018-10-11")).toEqual(["0163"]);
    expect(await codesOn("2018-10-12")).toEqual(["0183", "0163"]);
    expect(await codesOn("2019-12-31")).toEqual(["0183", "0163"]);
    expect(await codesOn("2020-01-01")).toEqual(["0183"]);
    expect(await codesOn("2023-01-01")).toEqual(["0183", "0123"]);
  });

  test("today is the day in Sweden, also late in the evening", async () => {
    const board = `{ association(slug: "one") { board { person } } }`;
    const before = await answer(database, board, {}, () => new Date("2020-02-03T22:59:59Z"));
    expect(before).toEqual({ association: { board: [{ person: "Henrik Prov" }] } });
    const after = await answer(database, board, {}, () => new Date("2020-02-03T23:00:00Z"));
    expect(after).toEqual({ association: { board: [] } });
  });

  test("an earlier slug still finds, an unknown one is null", async () => {
    expect(
      await answer(
        database,
        `{ old: association(slug: "old-two") { slug } new: association(slug: "two") { slug } none: association(slug: "three") { slug }
        event(association: "one", slug: "old-breakfast") { slug } no: event(association: "two", slug: "breakfast") { slug } }`,
      ),
    ).toEqual({
      old: { slug: "two" },
      new: { slug: "two" },
      none: null,
      event: { slug: "breakfast" },
      no: null,
    });
  });

  test("the calendar has every day of its range, and what has no day of its own once", async () => {
    const found = await answer(
      database,
      `{ calendar(from: "2026-04-30", to: "2026-11-30") {
      undated { slug } days { date isoWeek weekday holiday events { slug } } } }`,
    );
    const days = listAt(found, "calendar.days");
    expect(days).toHaveLength(215);
    expect(days[1]).toEqual({
      date: "2026-05-01",
      isoWeek: "2026-W18",
      weekday: 5,
      holiday: "första maj",
      events: [],
    });
    expect(days.flatMap((day) => listAt(day, "events"))).toEqual([
      { slug: "breakfast" },
      { slug: "online" },
    ]);
    expect(valueAt(found, "calendar.undated")).toEqual([{ slug: "autumn" }]);
  });

  test("a calendar's event of several days stands on each of them", async () => {
    const { slug, from, to } = spans.find((span) => span.to > span.from) ?? {
      slug: "",
      from: "",
      to: "",
    };
    const found = await answer(
      database,
      `{ calendar(from: "${from}", to: "${to}", filter: { text: "dagar" }) { days { events { slug } } } }`,
    );
    for (const day of listAt(found, "calendar.days"))
      expect(listAt(day, "events")).toContainEqual({ slug });
  });

  test("a calendar of a wrong or too long range is refused", async () => {
    for (const range of [
      `from: "2026-01-02", to: "2026-01-01"`,
      `from: "2026-01-01", to: "2027-01-02"`,
    ]) {
      const { errors } = await ask(database, `{ calendar(${range}) { days { date } } }`);
      expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    }
  });

  test("a malformed date is refused, written in the query or given as a variable", async () => {
    const written = await ask(
      database,
      `{ events(filter: { from: "2019-02-30" }) { totalCount } }`,
    );
    const given = await ask(
      database,
      `query ($day: Date) { events(filter: { from: $day }) { totalCount } }`,
      { day: "igår" },
    );
    for (const { errors } of [written, given]) {
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    }
  });
});
