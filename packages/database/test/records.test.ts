import { vocabulary } from "@finsam/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../src/database.ts";
import { describeEachEngine, newId, put, record, testDatabase } from "../src/testing/index.ts";

describeEachEngine("records", (engine) => {
  let database: Database;
  const ownerId = newId();
  const own = { ownerId };
  beforeAll(async () => {
    database = await testDatabase(engine);
    await put(database, [record("Association", { id: ownerId, slug: "prov" })]);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  test("the database's closed sets are the domain's", async () => {
    const { rows } = await database.pool.query<{ name: string; terms: string[] }>(`
      select typname as name, array_agg(enumlabel::text order by enumsortorder) as terms
      from pg_enum join pg_type on pg_type.oid = enumtypid group by typname`);
    const terms: Readonly<Record<string, readonly string[]>> = vocabulary;
    const inDomain = new Map(
      Object.entries(terms).map(([name, values]) => [
        name.replaceAll(/(?<=.)([A-Z])/g, "_$1").toLowerCase(),
        values,
      ]),
    );
    for (const row of rows.filter(({ name }) => name !== "actor_role")) {
      expect(inDomain.get(row.name), row.name).toEqual(row.terms);
    }
    expect(rows.length).toBeGreaterThan(12);
  });

  test("writing the same again changes nothing", async () => {
    const events = [record("Event", { ...own }), record("Event", { ...own })];
    expect(await put(database, events)).toBe(2);
    const before = await everything(database);
    expect(await put(database, events)).toBe(0);
    expect(await everything(database)).toBe(before);
  });

  test("a higher version replaces the record with its links, a lower one changes nothing", async () => {
    const id = newId();
    const [a, b] = [newId(), newId()];
    await put(database, [record("Event", { ...own, id, title: "Ett", initiativeIds: [a] })]);
    await put(database, [
      record("Event", { ...own, id, version: 3, title: "Tre", initiativeIds: [b] }),
    ]);
    expect(
      await put(database, [
        record("Event", { ...own, id, version: 2, title: "Två", initiativeIds: [a] }),
      ]),
    ).toBe(0);
    expect(
      await database.prisma.event.findUnique({
        where: { id },
        select: { title: true, version: true, initiatives: { select: { initiativeId: true } } },
      }),
    ).toEqual({ title: "Tre", version: 3, initiatives: [{ initiativeId: b }] });
  });

  test("[F11] a record keeps its JSON as it came, unknown fields included", async () => {
    const event = record("Event", { ...own, mood: { colour: "grön" } });
    await put(database, [event]);
    const row = await database.prisma.event.findUnique({
      where: { id: event.value.id },
      select: { data: true },
    });
    expect(row?.data).toEqual(event.data);
    expect(row?.data).toMatchObject({ mood: { colour: "grön" } });
  });

  test("[F8] a link may come before what it points to", async () => {
    const [eventId, seriesId, initiativeId] = [newId(), newId(), newId()];
    const linked = () =>
      database.prisma.event.findUnique({
        where: { id: eventId },
        select: {
          series: { select: { name: true } },
          initiatives: { select: { initiative: { select: { name: true } } } },
        },
      });
    await put(database, [
      record("Event", { ...own, id: eventId, seriesId, initiativeIds: [initiativeId] }),
    ]);
    expect(await linked()).toEqual({ series: null, initiatives: [{ initiative: null }] });
    await put(database, [
      record("EventSeries", { ...own, id: seriesId, name: "Serie" }),
      record("Initiative", { ...own, id: initiativeId, name: "Insats" }),
    ]);
    expect(await linked()).toEqual({
      series: { name: "Serie" },
      initiatives: [{ initiative: { name: "Insats" } }],
    });
  });

  describe("organisers", () => {
    const confirmed = async (eventId: string) => {
      const rows = await database.prisma.eventAssociation.findMany({
        where: { eventId, confirmed: true },
      });
      return new Set(rows.map((row) => row.associationId));
    };

    test.each([
      "event, week, words",
      "event, words, week",
      "week, event, words",
      "week, words, event",
      "words, event, week",
      "words, week, event",
    ])("are the same in whichever order the records come: %s", async (order) => {
      const [lead, guest, declined, silent, uninvited, eventId, weekId] = [
        newId(),
        newId(),
        newId(),
        newId(),
        newId(),
        newId(),
        newId(),
      ];
      const answer = { themeWeekId: weekId, frameVersion: 1 };
      const come: Readonly<Record<string, readonly ReturnType<typeof record>[]>> = {
        event: [
          record("Event", {
            ...own,
            id: eventId,
            themeWeekId: weekId,
            organiserIds: [ownerId, guest, declined, silent, uninvited],
          }),
        ],
        week: [
          record("ThemeWeek", {
            id: weekId,
            ownerId: lead,
            invitedIds: [guest, declined, silent],
          }),
        ],
        words: [
          record("Confirmation", { ...answer, ownerId: guest }),
          record("Confirmation", { ...answer, ownerId: declined }),
          record("Confirmation", { ...answer, ownerId: uninvited }),
          record("Confirmation", { ownerId: declined, eventId, answer: "DECLINED" }),
        ],
      };
      await put(
        database,
        [lead, guest, declined, silent, uninvited].map((id) => record("Association", { id })),
      );
      for (const name of order.split(", ")) await put(database, come[name] ?? []);
      expect(await confirmed(eventId)).toEqual(new Set([ownerId, guest]));
    });

    test("are those that the lead of the week invites and that accept, whichever comes last", async () => {
      const [lead, guest, eventId, weekId, answerId] = [
        newId(),
        newId(),
        newId(),
        newId(),
        newId(),
      ];
      const week = (version: number, invitedIds: string[]) =>
        put(database, [record("ThemeWeek", { id: weekId, ownerId: lead, version, invitedIds })]);
      await put(database, [
        ...[lead, guest].map((id) => record("Association", { id })),
        record("Confirmation", {
          id: answerId,
          ownerId: guest,
          themeWeekId: weekId,
          frameVersion: 1,
        }),
        record("Event", { ...own, id: eventId, themeWeekId: weekId, organiserIds: [guest] }),
      ]);
      expect(await confirmed(eventId)).toEqual(new Set());
      await week(1, []);
      expect(await confirmed(eventId)).toEqual(new Set());
      await week(2, [guest]);
      expect(await confirmed(eventId)).toEqual(new Set([guest]));
      await week(3, []);
      expect(await confirmed(eventId)).toEqual(new Set());
      await put(database, [
        record("Confirmation", { ownerId: guest, eventId, updatedAt: "2026-01-02T00:00:00Z" }),
      ]);
      expect(await confirmed(eventId)).toEqual(new Set([guest]));
    });

    test("the week's lead need not confirm, an owner that does not organise is none", async () => {
      const [lead, eventId, weekId] = [newId(), newId(), newId()];
      await put(database, [
        record("Association", { id: lead }),
        record("ThemeWeek", { id: weekId, ownerId: lead }),
        record("Event", { ...own, id: eventId, themeWeekId: weekId, organiserIds: [lead] }),
      ]);
      expect(await confirmed(eventId)).toEqual(new Set([lead]));
    });
  });

  test("names sort the Swedish way: å, ä and ö last, é with e, ü with y, v before w", async () => {
    const names = [
      "Zebra",
      "Ö",
      "ä",
      "Å",
      "wik",
      "Vik",
      "Éva",
      "eva",
      "Evb",
      "a",
      "B",
      "Ånger",
      "åska",
      "über",
      "ud",
      "yta",
      "Ærö",
      "øre",
    ];
    const owner = newId();
    await put(database, [
      record("Association", { id: owner }),
      ...names.map((name) => record("Initiative", { ownerId: owner, name })),
    ]);
    const rows = await database.prisma.initiative.findMany({
      where: { ownerId: owner },
      orderBy: { name: "asc" },
      select: { name: true },
    });
    const sorted = rows.map(({ name }) => name);
    expect(sorted).toEqual(names.toSorted(new Intl.Collator("sv").compare));
    for (const [index, name] of sorted.entries()) {
      expect(
        await database.prisma.initiative.count({ where: { ownerId: owner, name: { gt: name } } }),
      ).toBe(names.length - index - 1);
    }
  });

  test.each([
    ["event", "ends_on = starts_on - 1", "event_days_check"],
    [
      "event",
      "starts_at = starts_on, sort_at = starts_on, ends_at = starts_on - interval '1 minute'",
      "event_times_check",
    ],
    ["event", "doors_at = starts_on", "event_start_check"],
    ["event", "date_precision = 'WEEK', ends_on = starts_on + 7", "event_precision_check"],
    [
      "event",
      "date_precision = 'MONTH', starts_on = '2026-01-31', ends_on = '2026-02-01'",
      "event_precision_check",
    ],
    [
      "event",
      "date_precision = 'SEASON', starts_on = '2026-11-30', ends_on = '2026-12-01'",
      "event_precision_check",
    ],
    ["event", "capacity = 0", "event_capacity_check"],
    ["event", "municipality_code = '163'", "event_municipality_code_check"],
    ["event", "status = 'RESCHEDULED'", "event_previous_check"],
    ["event", "visibility = 'WEEK'", "event_visibility_check"],
    ["event", "online_url = 'https://example.org'", "event_online_url_check"],
    ["event", "slug = 'Å'", "event_slug_check"],
    ["event", "version = 0", "event_version_check"],
    ["event", "part_of_id = id", "event_part_of_check"],
    ["association", "owner_id = '00000000-0000-4000-8000-000000000000'", "association_owner_check"],
    ["association", "visibility = 'DRAFT'", "association_visibility_check"],
    ["association", "organisation_number = '811218-9876'", "association_organisation_number_check"],
    ["theme_week", "ends_on = starts_on - 1", "theme_week_days_check"],
    ["theme_week", "visibility = 'WEEK'", "theme_week_visibility_check"],
    ["initiative_age", "age_to = age_from - 1", "initiative_age_ages_check"],
    [
      "esf_project",
      "granted_from = '2026-01-02', granted_to = '2026-01-01'",
      "esf_project_granted_check",
    ],
    ["esf_project", "diary_number = '19/1'", "esf_project_diary_number_check"],
    ["actor", "member_party_code = 'FK'", "actor_one_check"],
    ["confirmation", "event_id = null", "confirmation_subject_check"],
    ["membership", "share_numerator = 2, share_denominator = 1", "membership_share_check"],
    ["hold", "starts_at = now()", "hold_times_check"],
    ["source", "as_of = now()", "source_as_of_check"],
  ])(
    "a row holds its checks whoever writes: update %s set %s",
    async (table, change, constraint) => {
      await put(database, [
        record("Association", { id: newId(), memberships: [{ partyCode: "0163" }] }),
        record("Event", { ...own }),
        record("ThemeWeek", { ...own }),
        record("Initiative", {
          ...own,
          targetGroups: [{ ageFrom: 16, ageTo: 29 }],
          operators: [{ associationId: ownerId }],
        }),
        record("EsfProject", { ...own }),
        record("Confirmation", { ...own, eventId: newId() }),
        record("Hold", { ...own }),
      ]);
      await expect(database.pool.query(`update ${table} set ${change}`)).rejects.toMatchObject({
        constraint,
      });
    },
  );
});

async function everything(database: Database): Promise<string> {
  const { rows } = await database.pool.query(
    "select query_to_xml('select * from event order by id', true, false, '')::text || query_to_xml('select * from event_association order by event_id', true, false, '')::text as all",
  );
  return JSON.stringify(rows);
}
