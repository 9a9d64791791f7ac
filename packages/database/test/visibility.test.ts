import { anonymous, type Roles, type Term, type Viewer, vocabulary } from "@finsam/domain";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../src/database.ts";
import { searchRecords } from "../src/search.ts";
import {
  countStatements,
  describeEachEngine,
  newId,
  put,
  record,
  testDatabase,
} from "../src/testing/index.ts";
import {
  publicSight,
  seenEvents,
  seenRecords,
  seenSql,
  seenWeeks,
  seesEvent,
  seesInvited,
  seesPlanning,
  seesRecord,
  seesWeek,
  type Sight,
  sightOf,
} from "../src/visibility.ts";

const owners = [newId(), newId(), newId(), newId()] as const;
const owner = fc.constantFrom(...owners);
const visibility = fc.constantFrom("DRAFT", "INTERNAL", "PUBLIC");
const deleted = fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true));

const answer = fc.record({
  ownerId: owner,
  answer: fc.constantFrom("ACCEPTED", "DECLINED"),
  visibility,
  deleted,
});
const week = fc.record({
  ownerId: owner,
  visibility,
  deleted,
  invitedIds: fc.subarray([...owners]),
  answers: fc.array(answer, { maxLength: 3 }),
});
const event = fc.record({
  ownerId: owner,
  visibility: fc.constantFrom(...vocabulary.Visibility, "WEEK" as const, "WEEK" as const),
  deleted,
  /** Of those of the same world; one too many is a week that is not here. */
  week: fc.nat({ max: 2 }),
});
const document = fc.record({ ownerId: owner, visibility, deleted });
const world = fc.record({
  weeks: fc.array(week, { minLength: 2, maxLength: 2 }),
  events: fc.array(event, { minLength: 8, maxLength: 12 }),
  documents: fc.array(document, { minLength: 1, maxLength: 3 }),
});
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

const roles = fc
  .array(fc.tuple(owner, fc.constantFrom(...vocabulary.RoleName)), { minLength: 2, maxLength: 3 })
  .map((entries): Roles => new Map(entries));
/** Beside these each association's readers and the public ask of every world. */
const asker: fc.Arbitrary<Viewer> = fc.oneof(
  roles.map((held) => personWith(held)),
  roles.map((held) => ({ kind: "token" as const, id: newId(), name: "Prov", roles: held })),
);
const readers = owners.map((id) => personWith(new Map([[id, "READER"]])));

describeEachEngine("visibility", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    await put(
      database,
      owners.map((id, n) => record("Association", { id, slug: `prov-${n}` })),
    );
  });
  afterAll(() => database[Symbol.asyncDispose]());

  test("as a filter, as SQL, in search and for a row that was read: the same records, those of the rules", async () => {
    await fc.assert(
      fc.asyncProperty(world, asker, async (generated, other) => {
        await database.pool.query("truncate theme_week, confirmation, event, document");
        const written = await write(database, generated);
        for (const asking of [anonymous, ...readers, other]) {
          const sight = await sightOf(database.prisma, asking);
          const expected = written.filter((one) => maySee(asking, one)).map(({ id }) => id);
          expect(await byFilter(database, sight), "filter").toEqual(expected);
          expect(await bySql(database, sight), "SQL").toEqual(expected);
          expect(await bySearch(database, sight), "search").toEqual(expected);
          expect(await byRow(database, sight), "row").toEqual(expected);
        }
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  test("what only planners see is seen by the owner's people and by arrangers of the week in which it is placed", async () => {
    const [lead, guest, invited, outsider] = owners;
    const weekId = newId();
    await put(database, [
      record("ThemeWeek", { id: weekId, ownerId: lead, invitedIds: [guest, invited] }),
      record("Confirmation", { ownerId: guest, themeWeekId: weekId, frameVersion: 1 }),
    ]);
    const plannersOf = async (ownerId: string) => {
      const planners: string[] = [];
      for (const id of owners) {
        const sight = await sightOf(database.prisma, personWith(new Map([[id, "READER"]])));
        if (seesPlanning(sight, { ownerId, themeWeekId: weekId })) planners.push(id);
      }
      return planners;
    };
    expect(await plannersOf(lead)).toEqual([lead, guest]);
    expect(await plannersOf(guest)).toEqual([lead, guest]);
    expect(await plannersOf(outsider)).toEqual([outsider]);
    expect(seesPlanning(publicSight, { ownerId: lead, themeWeekId: weekId })).toBe(false);
  });

  test("who accepts a week without an invitation sees nothing of it, and shows nothing in it", async () => {
    const [lead, guest, uninvited] = owners;
    const weekId = newId();
    const week = (version: number, invitedIds: string[]) =>
      put(database, [
        record("ThemeWeek", {
          id: weekId,
          ownerId: lead,
          version,
          visibility: "INTERNAL",
          invitedIds,
        }),
      ]);
    await put(
      database,
      [guest, uninvited].map((ownerId) =>
        record("Confirmation", { ownerId, themeWeekId: weekId, frameVersion: 1 }),
      ),
    );
    await week(1, [guest]);
    const seenBy = async (id: string) => {
      const sight = await sightOf(database.prisma, personWith(new Map([[id, "READER"]])));
      return sight.weeks.find((one) => one.id === weekId)?.arrangerIds.toSorted();
    };
    expect(await seenBy(uninvited)).toBeUndefined();
    expect(await seenBy(lead)).toEqual([lead, guest]);
    expect(await seenBy(guest)).toEqual([lead, guest]);
    await week(2, [guest, uninvited]);
    expect(await seenBy(uninvited)).toEqual([lead, guest, uninvited]);
    await week(3, [uninvited]);
    expect(await seenBy(guest)).toBeUndefined();
  });

  test("who is invited to a week is seen by its lead's people and by those of the invited", async () => {
    const [lead, guest, invited] = owners;
    const week = { ownerId: lead, invitedIds: [guest, invited] };
    const seeing: string[] = [];
    for (const id of owners) {
      const sight = await sightOf(database.prisma, personWith(new Map([[id, "READER"]])));
      if (seesInvited(sight, week)) seeing.push(id);
    }
    expect(seeing).toEqual([lead, guest, invited]);
    expect(seesInvited(publicSight, week)).toBe(false);
  });

  test("the public's sight and the operator's ask the database nothing, another's one statement", async () => {
    const operator = { ...personWith(new Map()), operator: true };
    for (const asking of [anonymous, operator]) {
      const { value, statements } = await countStatements(database, () =>
        sightOf(database.prisma, asking),
      );
      expect(value).toBe(publicSight);
      expect(statements).toEqual([]);
    }
    const planner = personWith(new Map(owners.map((id) => [id, "READER"])));
    const { statements } = await countStatements(database, () => sightOf(database.prisma, planner));
    expect(statements).toHaveLength(1);
  });
});

function personWith(held: Roles) {
  return {
    kind: "person" as const,
    id: newId(),
    name: "Prov",
    email: "prov@example.org",
    roles: held,
    operator: false,
  };
}

/** A record with what the rules of seeing it speak of. */
interface Written {
  readonly kind: "ThemeWeek" | "Event" | "Document";
  readonly id: string;
  readonly ownerId: string;
  readonly visibility: Term<"Visibility">;
  readonly deleted: boolean;
  /** Of a week: itself. Of an event: its week, if it is here and not deleted. */
  readonly week: { readonly arrangers: string[]; readonly invited: string[] } | undefined;
}

async function write(database: Database, { weeks, events, documents }: World): Promise<Written[]> {
  const written: Written[] = [];
  const records: Parameters<typeof put>[1][number][] = [];
  const add = (one: Written, fields: Readonly<Record<string, unknown>>) => {
    const { kind, id, ownerId, visibility: seen } = one;
    const deletedAt = one.deleted ? "2026-02-01T00:00:00Z" : undefined;
    records.push({ ...record(kind, { id, ownerId, visibility: seen, ...fields }), deletedAt });
    written.push(one);
  };
  for (const { answers, invitedIds, ...rest } of weeks) {
    const id = newId();
    const accepted = answers
      .filter((word) => word.answer === "ACCEPTED" && word.visibility !== "DRAFT" && !word.deleted)
      .map(({ ownerId }) => ownerId)
      // An acceptance without an invitation is none.
      .filter((id) => invitedIds.includes(id));
    const arrangers = [rest.ownerId, ...accepted];
    const parties = { arrangers, invited: [rest.ownerId, ...invitedIds] };
    add({ kind: "ThemeWeek", id, week: parties, ...rest }, { invitedIds, name: "Provord" });
    for (const { deleted: withdrawn, ...word } of answers)
      records.push({
        ...record("Confirmation", { ...word, themeWeekId: id, frameVersion: 1 }),
        deletedAt: withdrawn ? "2026-02-01T00:00:00Z" : undefined,
      });
  }
  const weeksHere = [...written];
  for (const { week: number, ...rest } of events) {
    const placed = weeksHere[number];
    const parties = placed?.deleted === false ? placed.week : undefined;
    add(
      { kind: "Event", id: newId(), week: parties, ...rest },
      { themeWeekId: placed?.id ?? newId(), title: "Provord" },
    );
  }
  for (const rest of documents)
    add({ kind: "Document", id: newId(), week: undefined, ...rest }, { title: "Provord" });
  await put(database, records);
  return written.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The rules, written out for one record. */
function maySee(asking: Viewer, one: Written): boolean {
  if (one.deleted) return false;
  const mine = asking.kind === "anonymous" ? [] : [...asking.roles.keys()];
  if (one.visibility === "PUBLIC" || mine.includes(one.ownerId)) return true;
  const { arrangers = [], invited = [] } = one.week ?? {};
  const arrange = mine.some((id) => arrangers.includes(id));
  if (one.kind === "Event")
    return one.visibility === "WEEK" && arrangers.includes(one.ownerId) && arrange;
  const isInvited = mine.some((id) => invited.includes(id));
  return one.kind === "ThemeWeek" && (arrange || (one.visibility === "INTERNAL" && isInvited));
}

async function byFilter({ prisma }: Database, sight: Sight): Promise<string[]> {
  return idsOf([
    await prisma.themeWeek.findMany({ where: seenWeeks(sight), select: { id: true } }),
    await prisma.event.findMany({ where: seenEvents(sight), select: { id: true } }),
    await prisma.document.findMany({ where: seenRecords(sight), select: { id: true } }),
  ]);
}

async function byRow({ prisma }: Database, sight: Sight): Promise<string[]> {
  const [weeks, events, documents] = [
    await prisma.themeWeek.findMany(),
    await prisma.event.findMany(),
    await prisma.document.findMany(),
  ];
  return idsOf([
    weeks.filter((row) => seesWeek(sight, row)),
    events.filter((row) => seesEvent(sight, row)),
    documents.filter((row) => seesRecord(sight, row)),
  ]);
}

async function bySql({ prisma }: Database, sight: Sight): Promise<string[]> {
  return idsOf([
    await prisma.$queryRaw<{ id: string }[]>`
      select id from theme_week where ${seenSql(sight, "THEME_WEEK")}
      union all select id from event where ${seenSql(sight, "EVENT")}
      union all select id from document where ${seenSql(sight, "DOCUMENT")}`,
  ]);
}

async function bySearch({ prisma }: Database, sight: Sight): Promise<string[]> {
  const kinds = vocabulary.RecordKind;
  const request = { sight, text: "provord", kinds, backward: false, take: 100 };
  return idsOf([await searchRecords(prisma, request)]);
}

function idsOf(lists: readonly (readonly { id: string }[])[]): string[] {
  return lists
    .flat()
    .map(({ id }) => id)
    .toSorted();
}
