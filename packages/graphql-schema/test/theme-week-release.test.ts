import { describe, expect, test } from "vitest";
import {
  accept,
  anna,
  ask,
  berit,
  broken,
  place,
  plan,
  useJointWeek,
  week,
  write,
} from "./joint-week.ts";
import { listAt, valueAt } from "./value-at.ts";
import { textAt } from "./write.ts";

useJointWeek();

describe("releases", () => {
  const release = (by: typeof anna, fields: object = {}) =>
    write(
      by,
      "releaseThemeWeek",
      { themeWeek: week(), name: "Första programmet", ...fields },
      "... on Release { number name entries { version } }",
    );
  const sign = (by: typeof anna, fields: object = {}) =>
    write(by, "signOff", { themeWeek: week(), ...fields }, "... on SignOff { events { version } }");

  test("takes exactly what is signed; one silent association holds up nobody", async () => {
    await accept();
    const mine = await place(anna);
    await place(berit, { title: "Seminarium" });
    expect(await release(anna)).toMatchObject(broken("NOTHING_SIGNED", ["themeWeek"]));
    await sign(anna);
    expect(await release(berit)).toMatchObject(broken("NOT_THE_LEAD", ["association"]));
    const draft = await plan(
      anna,
      "releaseDraft { isPossible events { id } leftOut { event { title } reason message } silent { slug } changes { kind message } }",
    );
    expect(valueAt(draft, "plan.releaseDraft")).toMatchObject({
      isPossible: true,
      events: [{ id: mine.id }],
      leftOut: [{ event: { title: "Seminarium" }, reason: "NOT_SIGNED" }],
      silent: [{ slug: "guest" }],
      changes: [{ kind: "NEW" }],
    });
    expect(await release(anna, { name: "latest" })).toMatchObject({ __typename: "InvalidInput" });
    expect(await release(anna)).toMatchObject({ number: 1, entries: [{ version: 1 }] });
    expect(await release(anna, { expectedNumber: 1 })).toMatchObject(
      broken("RELEASE_OVERTAKEN", ["expectedNumber"]),
    );
  });

  test("is refused while the copy of a signed event is another than what was signed", async () => {
    const { id } = await place(anna);
    await sign(anna);
    await write(anna, "updateEvent", { id, expectedVersion: 1, title: "Nytt namn" });
    expect(await release(anna)).toMatchObject(broken("OLDER_COPY", ["themeWeek"]));
    expect(await release(anna, { without: [id] })).toMatchObject(
      broken("NOTHING_SIGNED", ["themeWeek"]),
    );
    await sign(anna);
    expect(await release(anna)).toMatchObject({ number: 1 });
  });

  test("everybody reads the releases of a public week; what is taken back stands as gone", async () => {
    const { id } = await place(anna);
    await sign(anna);
    await release(anna);
    const read = () =>
      ask(
        "query ($id: ID!) { node(id: $id) { ... on ThemeWeek { release { number name entries { version released { title } event { title } isChanged } changes { kind message } } } } }",
        { id: week() },
      );
    expect(valueAt(await read(), "node")).toBeNull();
    await write(anna, "updateThemeWeek", {
      id: week(),
      expectedVersion: 1,
      visibility: "PUBLIC",
    });
    const entry = { version: 1, released: { title: "Frukostmöte" }, event: null, isChanged: null };
    expect(valueAt(await read(), "node.release")).toMatchObject({ number: 1, entries: [entry] });
    await write(anna, "publishEvent", { id, expectedVersion: 1 });
    expect(valueAt(await read(), "node.release.entries")).toMatchObject([
      { ...entry, event: { title: "Frukostmöte" }, isChanged: false },
    ]);
    await write(anna, "cancelEvent", { id, expectedVersion: 2 });
    expect(valueAt(await read(), "node.release.entries")).toMatchObject([{ isChanged: true }]);
    await write(anna, "updateEvent", { id, expectedVersion: 3, visibility: "DRAFT" });
    expect(valueAt(await read(), "node.release.entries")).toEqual([
      { version: 1, released: null, event: null, isChanged: null },
    ]);
  });
});

describe("messages", () => {
  test("what a release changes for another arranger waits in the lead's outbox until it is sent", async () => {
    await accept();
    await place(berit, { title: "Seminarium" });
    await write(berit, "signOff", { themeWeek: week() }, "... on SignOff { events { version } }");
    const name = { themeWeek: week(), name: "Första" };
    await write(anna, "releaseThemeWeek", name, "... on Release { number }");
    const messages = async (by: typeof anna) => {
      const asked = await ask(
        "query ($id: ID!) { node(id: $id) { ... on ThemeWeek { messages { id subject text to { slug } } } } }",
        { id: week() },
        by,
      );
      return listAt(asked, "node.messages");
    };
    const [message] = await messages(anna);
    expect(message).toMatchObject({
      to: { slug: "guest" },
      text: expect.stringContaining("”Seminarium”: ny"),
    });
    expect(textAt(message, "text")).not.toContain("https:");
    expect(await messages(berit)).toEqual([]);
    const id = { message: textAt(message, "id") };
    const state = "... on WeekMessage { sentAt discardedAt }";
    expect(await write(berit, "sendWeekMessage", id, state)).toMatchObject({
      __typename: "NotFound",
    });
    // The association has nobody here yet.
    expect(await write(anna, "sendWeekMessage", id, state)).toMatchObject(
      broken("NO_RECEIVERS", ["message"]),
    );
    expect(await write(anna, "discardWeekMessage", id, state)).toMatchObject({
      discardedAt: expect.any(String),
      sentAt: null,
    });
    expect(await messages(anna)).toEqual([]);
    expect(await write(anna, "sendWeekMessage", id, state)).toMatchObject({
      issues: [
        {
          code: "ALREADY_SETTLED",
          sv: "Meddelandet är redan skickat eller kastat",
          en: "The message has already been sent or discarded",
        },
      ],
    });
  });

  test("leads to the releases of the week where there is a page for them", async () => {
    await accept();
    await place(berit);
    await write(berit, "signOff", { themeWeek: week() }, "... on SignOff { events { version } }");
    const releasesAddress = ({ leadSlug, weekSlug }: { leadSlug: string; weekSlug: string }) =>
      `https://finsam.example.org/${leadSlug}/${weekSlug}`;
    await write(
      { ...anna, releasesAddress },
      "releaseThemeWeek",
      { themeWeek: week(), name: "Första" },
      "... on Release { number }",
    );
    const asked = await ask(
      "query ($id: ID!) { node(id: $id) { ... on ThemeWeek { slug messages { text } } } }",
      { id: week() },
      anna,
    );
    const [message] = listAt(asked, "node.messages");
    expect(textAt(message, "text")).toContain(
      `\nhttps://finsam.example.org/lead/${textAt(asked, "node.slug")}\n`,
    );
  });
});
