import type { Database } from "@finsam/database";
import { newId, put, record, testDatabase } from "@finsam/database/testing";
import { isRecordKind, type RecordKind, writtenFields } from "@finsam/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mutationNames } from "../src/testing/index.ts";
import { answer } from "./ask.ts";
import { person, schema, textAt, write, type Writer } from "./write.ts";
import { allFields, asRead, givenFields, selectionOf } from "./written-field.ts";

const [owner, other] = [newId(), newId()];
const [eventId, organisationId, initiativeId, projectId, seriesId, documentId, weekId] = [
  newId(),
  newId(),
  newId(),
  newId(),
  newId(),
  newId(),
  newId(),
];
const coordinator = { viewer: person({ [owner]: "COORDINATOR" }) };
const global = (kind: string, id: string) => btoa(`${kind}:${id}`);
let keys = 0;
const key = () => `key-${(keys += 1)}`;

interface Content {
  readonly least: Readonly<Record<string, unknown>>;
  /** A value for every field of the kind and of its parts. */
  readonly most: Readonly<Record<string, unknown>>;
  /** What is read beside what is written. */
  readonly read?: string;
  readonly slug: string;
}

function without(fields: object, names: readonly string[]) {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

async function filled(): Promise<Database> {
  const database = await testDatabase("embedded");
  const own = { ownerId: owner, visibility: "DRAFT" };
  await put(database, [
    record("Association", { id: owner, slug: "prov", shortName: "Prov" }),
    record("Association", { id: other, slug: "annat", shortName: "Annat" }),
    record("Event", { ...own, id: eventId, slug: "aktivitet" }),
    record("Organisation", { ...own, id: organisationId, slug: "bolaget", visibility: "PUBLIC" }),
    record("Initiative", { ...own, id: initiativeId, slug: "insatsen" }),
    record("EsfProject", { ...own, id: projectId, slug: "projektet" }),
    record("EventSeries", { ...own, id: seriesId, slug: "serien" }),
    record("Document", { ...own, id: documentId, slug: "dokumentet" }),
    record("ThemeWeek", { ...own, id: weekId, slug: "veckan" }),
  ]);
  return database;
}

const outcomes = [
  {
    what: "I arbete",
    value: 12.5,
    unit: "%",
    population: 80,
    responses: 60,
    on: "2025",
    source: "Rapporten",
    breakdown: [{ label: "Kvinnor", value: 40, unit: "%" }],
    asGiven: true,
  },
];
const venue = {
  name: "Salen",
  room: "A",
  streetAddress: "Gatan 1",
  locality: "Märsta",
  municipalityCode: "0191",
};

/** For each kind the least that is needed, and all of it with what is read of it. */
const contents: { readonly [Kind in RecordKind]?: Content } = {
  Event: {
    least: {
      title: "Frukostmöte",
      kind: "BREAKFAST_MEETING",
      startsOn: "2026-12-01",
      endsOn: "2026-12-01",
    },
    slug: "frukostmote-2026-12-01",
    most: {
      slug: "stora-motet",
      visibility: "INTERNAL",
      title: "Stort möte",
      summary: "Kort",
      description: "Längre",
      theme: "Samverkan",
      kind: "CONFERENCE",
      audience: ["MANAGERS", "POLITICIANS"],
      startsOn: "2026-12-01",
      endsOn: "2026-12-02",
      datePrecision: "DAY",
      partOfDay: "MORNING",
      doorsAt: "2026-12-01T08:00:00+01:00",
      startsAt: "2026-12-01T08:30:00+01:00",
      endsAt: "2026-12-02T15:00:00+01:00",
      timeZone: "Europe/Stockholm",
      plannedMinutes: 90,
      venue,
      online: true,
      onlineUrl: "https://example.org/mote",
      organiserIds: [global("Association", other), global("Association", owner)],
      coOrganiserIds: [global("Organisation", organisationId)],
      contributors: [
        { person: "Talare Talarsson", affiliation: "Myndigheten", role: "SPEAKER" },
        { organisationId: global("Organisation", organisationId), role: "SUPPLIER" },
      ],
      registration: {
        deadlineOn: "2026-11-28",
        deadlineAt: "2026-11-28T12:00:00Z",
        url: "https://example.org/anmalan",
        email: "anmalan@example.org",
        priceSek: 0,
        status: "OPEN",
      },
      capacity: 40,
      accessibility: ["STEP_FREE", "HEARING_LOOP"],
      attendance: { count: 37, qualifier: "ABOUT" },
      partOfId: global("Event", eventId),
      seriesId: global("EventSeries", seriesId),
      themeWeekId: global("ThemeWeek", weekId),
      initiativeIds: [global("Initiative", initiativeId)],
      esfProjectIds: [global("EsfProject", projectId)],
      documentIds: [global("Document", documentId)],
    },
    read: "status sequence organisers { slug }",
  },
  Organisation: {
    least: { name: "Bolaget", kind: "COMPANY" },
    slug: "bolaget-2",
    most: {
      slug: "foretaget",
      visibility: "PUBLIC",
      name: "Företaget",
      aliases: ["F"],
      kind: "SOCIAL_ENTERPRISE",
      organisationNumber: "212000-0134",
      website: "https://example.org/",
      municipalityCode: "0163",
    },
  },
  EventSeries: {
    least: { name: "Frukostmöten" },
    slug: "frukostmoten",
    most: {
      slug: "seminarier",
      visibility: "PUBLIC",
      name: "Seminarier",
      aliases: ["Seminarieserien"],
      description: "Om serien",
      template: {
        title: "Seminarium",
        summary: "Kort",
        kind: "SEMINAR",
        audience: ["MANAGERS"],
        theme: "Tema",
        venue,
        doorsTime: "08:00",
        startTime: "08:30",
        endTime: "10:00",
        registrationEmail: "anmalan@example.org",
        priceSek: 0,
      },
    },
  },
  Initiative: {
    least: { name: "Rätt stöd" },
    slug: "ratt-stod",
    most: {
      slug: "hoppet",
      visibility: "PUBLIC",
      name: "Hoppet",
      aliases: ["HOPPET"],
      summary: "Kort",
      description: "Längre",
      kinds: ["INDIVIDUAL", "STRUCTURAL"],
      status: "RUNNING",
      targetGroups: [
        {
          ageFrom: 16,
          ageTo: 29,
          needs: ["arbete"],
          description: "Unga",
          population: 400,
          validFrom: "2024",
          validTo: "2026-06",
        },
      ],
      municipalityCodes: ["0163", "0191"],
      operators: [
        { memberPartyCode: "0163", from: "2024", to: "2026" },
        { organisationId: global("Organisation", organisationId) },
        { associationId: global("Association", other) },
      ],
      startsOn: "2024-01",
      endsOn: "2026-12-31",
      venue,
      website: "https://example.org/hoppet",
      outcomes,
      partOfId: global("Initiative", initiativeId),
      predecessorId: global("Initiative", initiativeId),
      confirmedOn: "2026-11-01",
    },
  },
  EsfProject: {
    least: { name: "Projekt", fund: "ESF+" },
    slug: "projekt",
    most: {
      slug: "steget",
      visibility: "PUBLIC",
      name: "Steget",
      aliases: ["Steget vidare"],
      summary: "Kort",
      diaryNumber: "2019/00171",
      fund: "Europeiska socialfonden",
      programmePeriod: "2014–2020",
      programmeArea: "2",
      specificGoal: "2.1",
      projectOwner: { associationId: global("Association", owner) },
      partners: [
        { memberPartyCode: "AF", from: "2019-11", to: "2022" },
        { organisationId: global("Organisation", organisationId) },
      ],
      subprojects: [
        {
          name: "Del",
          owner: { memberPartyCode: "0163" },
          initiativeId: global("Initiative", initiativeId),
        },
      ],
      applicationStatus: "GRANTED",
      grantedFrom: "2019-05-01",
      grantedTo: "2022-04-30",
      phases: [{ kind: "IMPLEMENTATION", from: "2019-11", to: "2022" }],
      figures: [
        { kind: "TOTAL_BUDGET", value: 1_000_000, unit: "SEK", source: "Beslutet", asOf: "2019" },
        { kind: "GRANTED_TO", date: "2022-04", source: "Webben" },
      ],
      targetGroup: "Unga vuxna",
      outcomes,
    },
  },
  ThemeWeek: {
    least: {
      name: "Jämt med Finsam",
      theme: "jämställdhet",
      startsOn: "2027-03-08",
      endsOn: "2027-03-12",
    },
    slug: "jamt-med-finsam",
    most: {
      slug: "vecka-10",
      visibility: "PUBLIC",
      name: "Temaveckan",
      theme: "hälsa",
      audiences: ["PUBLIC"],
      startsOn: "2027-03-08",
      endsOn: "2027-03-12",
      invitedIds: [global("Association", other)],
    },
    read: "isoWeek arrangers { slug }",
  },
  Document: {
    least: { title: "Årsredovisning", kind: "REPORT" },
    slug: "arsredovisning",
    most: {
      slug: "modellen",
      visibility: "PUBLIC",
      title: "Modellen",
      kind: "MODEL",
      summary: "Kort",
      publishedOn: "2026-05",
      url: "https://example.org/modellen.pdf",
      mediaType: "application/pdf",
      language: "en",
      initiativeIds: [global("Initiative", initiativeId)],
      esfProjectIds: [global("EsfProject", projectId)],
    },
  },
  NewsItem: {
    least: { title: "Ny chef", kind: "NEWS" },
    slug: "ny-chef",
    most: {
      slug: "vi-soker",
      visibility: "PUBLIC",
      title: "Vi söker",
      kind: "JOB_ADVERT",
      lead: "Kort",
      text: "Längre",
      publishedOn: "2026-11-01",
      lastDay: "2026-11-30",
      image: {
        url: "https://example.org/bild.jpg",
        alternativeText: "En stol",
        caption: "Stolen",
        credit: "Fotografen",
      },
      eventIds: [global("Event", eventId)],
      initiativeIds: [global("Initiative", initiativeId)],
      esfProjectIds: [global("EsfProject", projectId)],
      documentIds: [global("Document", documentId)],
    },
  },
};

describe("the records of an association", () => {
  let database: Database;
  beforeAll(async () => {
    database = await filled();
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const kinds = Object.entries(contents).flatMap(([name, content]) =>
    isRecordKind(name) ? [[name, content] as const] : [],
  );
  describe.each(kinds)("%s", (kind, { least, most, read = "", slug }) => {
    const written = writtenFields(kind);
    const selection = `... on ${kind} { id version owner { slug } ${selectionOf(kind, written)} ${read} }`;
    const title = "title" in most ? "title" : "name";
    const run = (mutation: string, input: object) =>
      write(database, coordinator, mutation, input, selection);
    const create = (input: object) => run(`create${kind}`, { ...input, idempotencyKey: key() });
    const node = (id: string) =>
      answer(
        database,
        `query ($id: ID!) { node(id: $id) { __typename ${selection} } }`,
        { id },
        undefined,
        coordinator.viewer,
      );

    test("the least that it needs makes a draft of the only association that can be meant", async () => {
      expect(await create(least)).toMatchObject({
        __typename: kind,
        ...least,
        version: 1,
        visibility: "DRAFT",
        slug,
        owner: { slug: "prov" },
      });
    });

    test("all that is written of it is read again", async () => {
      expect(new Set(givenFields(kind, written, most))).toEqual(new Set(allFields(kind, written)));
      const created = await create({ ...most, association: "prov" });
      expect(created).toMatchObject(asRead(kind, written, most));
      const id = textAt(created, "id");
      expect(await node(id)).toEqual({ node: created });
      await run(`delete${kind}`, { id, expectedVersion: 1 });
    });

    test("a field that is left out of a change stays, and null clears it", async () => {
      const created = await create({ ...most, slug: `${slug}-andras` });
      const id = textAt(created, "id");
      const renamed = await run(`update${kind}`, {
        id,
        expectedVersion: 1,
        [title]: "Nytt namn",
      });
      expect(renamed).toEqual({ ...Object(created), version: 2, [title]: "Nytt namn" });
      const kept = [...Object.keys(least), "slug", "visibility"];
      const nulls = Object.keys(without(most, kept)).map((name) => [name, null]);
      const cleared = { ...Object.fromEntries(nulls), ...least, visibility: "DRAFT" };
      const emptied = await run(`update${kind}`, { id, expectedVersion: 2, ...cleared });
      const own = ["id", "slug", "version"];
      expect(without(Object(emptied), own)).toEqual(without(Object(await create(least)), own));
    });

    test("what was deleted is answered as it was, is in no other answer, and comes back", async () => {
      const created = await create(least);
      const id = textAt(created, "id");
      const deleted = await run(`delete${kind}`, { id, expectedVersion: 1 });
      expect(deleted).toEqual({ ...Object(created), version: 2 });
      expect(await node(id)).toEqual({ node: null });
      const seen = { id, expectedVersion: 2 };
      expect(await run(`update${kind}`, seen)).toMatchObject({ __typename: "NotFound" });
      expect(await run("restoreRecord", seen)).toEqual({ ...Object(created), version: 3 });
      expect(await node(id)).toEqual({ node: { ...Object(created), version: 3 } });
    });
  });
});

describe("an association's own record", () => {
  let database: Database;
  beforeAll(async () => {
    database = await filled();
  });
  afterAll(() => database[Symbol.asyncDispose]());
  const operator = { viewer: person({}, true) };
  const written = writtenFields("Association");
  const read = `... on Association { id version visibility owner { slug } source { kind } closedOn board { person }
    memberships { party { code } } staff { person } ${selectionOf("Association", written)} }`;
  const run = (mutation: string, input: object, by: Writer) =>
    write(database, by, mutation, input, read);
  const most = {
    name: "Samordningsförbundet Nya",
    shortName: "Nya",
    aliases: ["NF"],
    website: "https://example.org/",
    organisationNumber: "212000-0134",
    seatCode: "0163",
    slug: "nya",
    memberships: [
      {
        partyCode: "FK",
        from: "2020",
        confirmedOn: "2026-01-01",
        financingShare: { numerator: 1, denominator: 2, source: "2003:1210 § 5" },
      },
      { partyCode: "0160", from: "2010", to: "2019" },
    ],
    board: [
      {
        person: "Ord Förande",
        aliases: ["O Förande"],
        role: "CHAIR",
        appointedByCode: "0163",
        politicalParty: "L",
        from: "2023",
        confirmedOn: "2026-01-01",
      },
      { person: "Före Trädare", role: "CHAIR", from: "2019", to: "2022" },
    ],
    staff: [
      { person: "Chef Chefsson", aliases: ["C Chefsson"], title: "Förbundschef", from: "2024-02" },
      { person: "Chef Tidigare", title: "Förbundschef", from: "2020", to: "2024-01" },
    ],
  };

  test("the operator creates it; it owns itself, has its home here, and keeps a place in every answer", async () => {
    expect(new Set(givenFields("Association", written, most))).toEqual(
      new Set(allFields("Association", written)),
    );
    const created = await run("createAssociation", { ...most, idempotencyKey: key() }, operator);
    expect(created).toMatchObject({
      ...asRead("Association", written, most),
      visibility: "PUBLIC",
      owner: { slug: "nya" },
      source: { kind: "HOSTED" },
      closedOn: null,
      memberships: [{ party: { code: "FK" } }],
      board: [{ person: "Ord Förande" }],
      staff: [{ person: "Chef Chefsson" }],
    });
    expect(await answer(database, `{ association(slug: "nya") { name } }`)).toEqual({
      association: { name: most.name },
    });
  });

  test("[F8] its coordinator changes it, the operator alone closes it, and nobody deletes it", async () => {
    const id = global("Association", other);
    const theirs = { viewer: person({ [other]: "COORDINATOR" }) };
    const update = { id, expectedVersion: 1, board: most.board };
    expect(await run("updateAssociation", update, operator)).toMatchObject({
      __typename: "NotAllowed",
    });
    expect(await run("updateAssociation", update, coordinator)).toMatchObject({
      __typename: "NotAllowed",
    });
    expect(await run("updateAssociation", update, theirs)).toMatchObject({
      version: 2,
      name: "Samordningsförbundet Prov",
    });
    const closing = { id, expectedVersion: 2, closedOn: "2026-12-31" };
    expect(await run("closeAssociation", closing, theirs)).toMatchObject({
      __typename: "NotAllowed",
    });
    expect(await run("closeAssociation", closing, operator)).toMatchObject({
      __typename: "Association",
      version: 3,
      closedOn: "2026-12-31",
    });
    expect(await database.prisma.association.findUnique({ where: { id: other } })).toMatchObject({
      deletedAt: null,
    });
    expect(mutationNames(schema)).not.toContain("deleteAssociation");
  });
});
