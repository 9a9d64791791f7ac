import type { Database } from "@finsam/database";
import { describeEachEngine, newId, put, record, testDatabase } from "@finsam/database/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answer } from "./ask.ts";
import { listAt, valueAt } from "./value-at.ts";

describeEachEngine("links", (engine) => {
  let database: Database;
  const [lead, guest, outsider] = [newId(), newId(), newId()];
  const [weekId, initiativeId, projectId, eventId, documentId, hiddenId] = [
    newId(),
    newId(),
    newId(),
    newId(),
    newId(),
    newId(),
  ];
  beforeAll(async () => {
    database = await testDatabase(engine);
    await put(database, [
      record("Association", { id: lead, slug: "lead", name: "Ledare" }),
      record("Association", { id: guest, slug: "guest", name: "Gäst" }),
      record("Association", { id: outsider, slug: "outsider", name: "Utanför" }),
      record("ThemeWeek", {
        id: weekId,
        ownerId: lead,
        slug: "vecka",
        invitedIds: [guest, outsider],
      }),
      record("Confirmation", { ownerId: guest, themeWeekId: weekId, frameVersion: 1 }),
      record("Initiative", { id: initiativeId, ownerId: lead, slug: "insats", name: "Insats" }),
      record("EsfProject", {
        id: projectId,
        ownerId: guest,
        slug: "projekt",
        name: "Projekt",
        subprojects: [{ name: "Del", owner: { associationId: lead }, initiativeId }],
      }),
      record("Document", {
        id: documentId,
        ownerId: lead,
        title: "Rapport",
        initiativeIds: [initiativeId],
        esfProjectIds: [projectId],
      }),
      record("Event", {
        id: eventId,
        ownerId: lead,
        slug: "event",
        title: "Aktivitet",
        themeWeekId: weekId,
        organiserIds: [lead, guest, outsider],
        initiativeIds: [initiativeId],
        esfProjectIds: [projectId],
        documentIds: [documentId],
      }),
      record("Event", { ownerId: guest, slug: "part", title: "Del", partOfId: eventId }),
      record("Event", {
        ownerId: outsider,
        slug: "smuggled",
        title: "Insmugglad",
        themeWeekId: weekId,
        organiserIds: [outsider],
      }),
      record("Event", {
        id: hiddenId,
        ownerId: lead,
        slug: "hidden",
        title: "Hemlig",
        visibility: "INTERNAL",
        initiativeIds: [initiativeId],
        themeWeekId: weekId,
      }),
      record("Event", {
        ownerId: lead,
        slug: "public-part",
        title: "Offentlig del",
        partOfId: hiddenId,
      }),
      record("NewsItem", {
        ownerId: lead,
        title: "Nyhet",
        eventIds: [eventId, hiddenId],
        initiativeIds: [initiativeId],
        esfProjectIds: [projectId],
        documentIds: [documentId],
      }),
      record("NewsItem", {
        ownerId: lead,
        title: "Utkast",
        visibility: "DRAFT",
        eventIds: [eventId],
      }),
      // Links to what is not here (F8): left out, never an error.
      record("Event", {
        ownerId: lead,
        slug: "dangling",
        title: "Lös",
        seriesId: newId(),
        themeWeekId: newId(),
        partOfId: newId(),
        organiserIds: [newId()],
        coOrganiserIds: [newId()],
        initiativeIds: [newId()],
        esfProjectIds: [newId()],
        documentIds: [newId()],
        contributors: [{ organisationId: newId(), role: "SUPPLIER" }],
      }),
      record("EsfProject", {
        ownerId: lead,
        slug: "dangling",
        projectOwner: { organisationId: newId() },
        partners: [{ associationId: newId() }],
        subprojects: [{ name: "Del", owner: { organisationId: newId() }, initiativeId: newId() }],
      }),
    ]);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  test("every link can be walked both ways", async () => {
    const found = await answer(
      database,
      `{
      event(association: "lead", slug: "event") {
        initiatives { name events { edges { node { slug } } } documents { title events { slug } } news { edges { node { title events { slug } } } }
          esfProjects { name subprojects { name initiative { name } owner { association { slug } } } } }
        esfProjects { name events { edges { node { slug } } } documents { title esfProjects { name } } news { edges { node { esfProjects { name } } } } }
        documents { title initiatives { name } }
        parts { slug partOf { slug } }
        news { totalCount edges { node { title documents { title } initiatives { name } } } }
        themeWeek { slug events { slug } }
      } }`,
    );
    expect(found).toMatchInlineSnapshot(`
      {
        "event": {
          "documents": [
            {
              "initiatives": [
                {
                  "name": "Insats",
                },
              ],
              "title": "Rapport",
            },
          ],
          "esfProjects": [
            {
              "documents": [
                {
                  "esfProjects": [
                    {
                      "name": "Projekt",
                    },
                  ],
                  "title": "Rapport",
                },
              ],
              "events": {
                "edges": [
                  {
                    "node": {
                      "slug": "event",
                    },
                  },
                ],
              },
              "name": "Projekt",
              "news": {
                "edges": [
                  {
                    "node": {
                      "esfProjects": [
                        {
                          "name": "Projekt",
                        },
                      ],
                    },
                  },
                ],
              },
            },
          ],
          "initiatives": [
            {
              "documents": [
                {
                  "events": [
                    {
                      "slug": "event",
                    },
                  ],
                  "title": "Rapport",
                },
              ],
              "esfProjects": [
                {
                  "name": "Projekt",
                  "subprojects": [
                    {
                      "initiative": {
                        "name": "Insats",
                      },
                      "name": "Del",
                      "owner": {
                        "association": {
                          "slug": "lead",
                        },
                      },
                    },
                  ],
                },
              ],
              "events": {
                "edges": [
                  {
                    "node": {
                      "slug": "event",
                    },
                  },
                ],
              },
              "name": "Insats",
              "news": {
                "edges": [
                  {
                    "node": {
                      "events": [
                        {
                          "slug": "event",
                        },
                      ],
                      "title": "Nyhet",
                    },
                  },
                ],
              },
            },
          ],
          "news": {
            "edges": [
              {
                "node": {
                  "documents": [
                    {
                      "title": "Rapport",
                    },
                  ],
                  "initiatives": [
                    {
                      "name": "Insats",
                    },
                  ],
                  "title": "Nyhet",
                },
              },
            ],
            "totalCount": 1,
          },
          "parts": [
            {
              "partOf": {
                "slug": "event",
              },
              "slug": "part",
            },
          ],
          "themeWeek": {
            "events": [
              {
                "slug": "event",
              },
            ],
            "slug": "vecka",
          },
        },
      }
    `);
  });

  test("an association is shown as organiser once it has confirmed, by accepting the week or the event", async () => {
    const organisers = `{ event(association: "lead", slug: "event") { isJoint organisers { slug } } }`;
    expect(await answer(database, organisers)).toEqual({
      event: { isJoint: true, organisers: [{ slug: "lead" }, { slug: "guest" }] },
    });
    const id = newId();
    await put(database, [record("Confirmation", { id, ownerId: outsider, eventId })]);
    expect(listAt(await answer(database, organisers), "event.organisers")).toHaveLength(3);
    const declined = { id, ownerId: outsider, eventId, version: 2, answer: "DECLINED" };
    await put(database, [record("Confirmation", declined)]);
    expect(listAt(await answer(database, organisers), "event.organisers")).toHaveLength(2);
  });

  test("nobody gets into a theme week, or among its arrangers, without having accepted", async () => {
    const found = await answer(
      database,
      `{
      themeWeek(slug: "vecka") { id arrangers { slug } events { slug } }
      event(association: "outsider", slug: "smuggled") { title themeWeek { slug } } }`,
    );
    expect(found).toMatchObject({
      themeWeek: { arrangers: [{ slug: "guest" }, { slug: "lead" }], events: [{ slug: "event" }] },
      event: { title: "Insmugglad", themeWeek: null },
    });
    const filtered = await answer(
      database,
      `query ($week: ID!) { events(filter: { themeWeek: $week }) { totalCount edges { node { slug } } } }`,
      { week: valueAt(found, "themeWeek.id") },
    );
    expect(filtered).toEqual({ events: { totalCount: 1, edges: [{ node: { slug: "event" } }] } });
  });

  test("an acceptance without an invitation makes nobody an arranger or an organiser, until the lead invites", async () => {
    const id = newId();
    const week = (version: number, invitedIds: string[]) =>
      put(database, [
        record("ThemeWeek", { id, ownerId: lead, slug: "annan", version, invitedIds }),
      ]);
    await week(1, []);
    await put(database, [
      record("Confirmation", { ownerId: guest, themeWeekId: id, frameVersion: 1 }),
      record("Event", {
        ownerId: lead,
        slug: "med-gast",
        themeWeekId: id,
        organiserIds: [lead, guest],
      }),
    ]);
    const found = () =>
      answer(
        database,
        `{
        themeWeek(slug: "annan") { arrangers { slug } }
        event(association: "lead", slug: "med-gast") { organisers { slug } } }`,
      );
    const alone = [{ slug: "lead" }];
    expect(await found()).toEqual({
      themeWeek: { arrangers: alone },
      event: { organisers: alone },
    });
    await week(2, [guest]);
    const both = expect.arrayContaining([{ slug: "lead" }, { slug: "guest" }]);
    expect(await found()).toEqual({ themeWeek: { arrangers: both }, event: { organisers: both } });
    await week(3, []);
    expect(await found()).toEqual({
      themeWeek: { arrangers: alone },
      event: { organisers: alone },
    });
  });

  test("a record that is not public is found by no path, and what points to it tells nothing of it", async () => {
    const found = await answer(
      database,
      `query ($id: ID!) {
        node(id: $id) { id }
        nodes(ids: [$id]) { id }
        event(association: "lead", slug: "hidden") { title }
        events(first: 100) { edges { node { slug } } }
        association(slug: "lead") { events(first: 100) { edges { node { slug } } } }
        initiative(association: "lead", slug: "insats") { events { totalCount edges { node { slug } } } }
        part: event(association: "lead", slug: "public-part") { partOf { title } }
        themeWeek(slug: "vecka") { events { slug } }
        news { totalCount edges { node { title events { slug } } } }
        calendar(from: "2026-10-14", to: "2026-10-14") { days { events { slug } } }
        search(text: "hemlig") { totalCount edges { node { slug } } }
        draft: search(text: "utkast") { totalCount }
      }`,
      { id: btoa(`Event:${hiddenId}`) },
    );
    expect(JSON.stringify(found)).not.toContain("hidden");
    expect(found).toMatchObject({
      node: null,
      nodes: [null],
      event: null,
      initiative: { events: { totalCount: 1 } },
      part: { partOf: null },
      news: { totalCount: 1, edges: [{ node: { title: "Nyhet", events: [{ slug: "event" }] } }] },
      search: { totalCount: 0 },
      draft: { totalCount: 0 },
    });
  });

  test("[F8] a link to a record that is not here is left out and nulls nothing", async () => {
    expect(
      await answer(
        database,
        `{
        event(association: "lead", slug: "dangling") { title series { name } themeWeek { name } partOf { title } isJoint
          organisers { name } coOrganisers { name } contributors { role } initiatives { name } esfProjects { name } documents { title } }
        esfProject(association: "lead", slug: "dangling") { name projectOwner { from } partners { from }
          subprojects { name owner { organisation { name } } initiative { name } } } }`,
      ),
    ).toEqual({
      event: {
        title: "Lös",
        series: null,
        themeWeek: null,
        partOf: null,
        isJoint: false,
        organisers: [],
        coOrganisers: [],
        contributors: [],
        initiatives: [],
        esfProjects: [],
        documents: [],
      },
      esfProject: {
        name: "Provprojektet",
        projectOwner: null,
        partners: [],
        subprojects: [{ name: "Del", owner: null, initiative: null }],
      },
    });
  });
});
