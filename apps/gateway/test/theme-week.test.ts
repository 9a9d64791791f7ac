import { pageAddresses } from "@finsam/calendar";
import type { Database } from "@finsam/database";
import { describeEachEngine, newId, put, record, testDatabase } from "@finsam/database/testing";
import { encodeGlobalId } from "@finsam/graphql-schema";
import { contentHash } from "@finsam/planning";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  draftHotFixMessages,
  publishWhatIsReleased,
  startThemeWeeks,
  tellPeople,
} from "../src/theme-week.ts";

const log = pino({ level: "silent" });
const now = () => new Date("2026-09-01T08:00:00Z");
const publicUrl = "https://finsam.example.org";
const pages = pageAddresses(publicUrl);
const plan = `${publicUrl}/planera/lead/jamt`;
const placementHash = "0".repeat(64);

describeEachEngine("theme weeks at home", (engine) => {
  let database: Database;
  let [lead, guest, outsider, weekId] = ["", "", "", ""];
  beforeEach(async () => {
    [lead, guest, outsider, weekId] = [newId(), newId(), newId(), newId()];
    database = await testDatabase(engine);
    await put(database, [
      record("Association", { id: lead, slug: "lead", shortName: "Leadförbundet" }),
      record("Association", { id: guest, slug: "guest", shortName: "Gästförbundet" }),
      record("Association", { id: outsider, slug: "outsider" }),
      record("ThemeWeek", {
        id: weekId,
        ownerId: lead,
        visibility: "INTERNAL",
        name: "Jämt med Finsam",
        slug: "jamt",
        invitedIds: [guest],
      }),
    ]);
  });
  afterEach(() => database[Symbol.asyncDispose]());

  const parts = () => ({ database, log, now, publicUrl, pages });
  const word = { visibility: "INTERNAL" };
  const accepted = () =>
    record("Confirmation", { ...word, ownerId: guest, themeWeekId: weekId, frameVersion: 1 });
  const event = (fields: object = {}) =>
    record("Event", { ownerId: guest, visibility: "WEEK", themeWeekId: weekId, ...fields });
  const hashOf = ({ data }: ReturnType<typeof event>) =>
    contentHash(JSON.parse(JSON.stringify(data)));
  const lineOf = (released: ReturnType<typeof event>) => ({
    eventId: released.value.id,
    version: released.value.version,
    contentHash: hashOf(released),
  });
  const signOff = (...events: ReturnType<typeof event>[]) =>
    record("SignOff", {
      ...word,
      ownerId: guest,
      themeWeekId: weekId,
      events: events.map(lineOf),
    });
  const release = (number: number, ...events: ReturnType<typeof event>[]) =>
    record("Release", {
      ...word,
      ownerId: lead,
      themeWeekId: weekId,
      number,
      lines: events.map((one) => ({ ...lineOf(one), ownerId: guest, placementHash })),
    });
  const visibilityOf = async (id: string) =>
    (await database.prisma.event.findUniqueOrThrow({ where: { id } })).visibility;

  test("what a release carries and its owner has signed is made public at home, in the audit log", async () => {
    const one = event();
    await put(database, [accepted(), one, signOff(one), release(1, one)]);
    expect(await publishWhatIsReleased(parts())).toBe(1);
    expect(await visibilityOf(one.value.id)).toBe("PUBLIC");
    const entries = await database.prisma.auditEntry.findMany();
    expect(entries).toMatchObject([
      { action: "PUBLISH", actorKind: "SERVER", recordId: one.value.id, version: 2 },
    ]);
    expect(await publishWhatIsReleased(parts())).toBe(0);
  });

  test("a lead can make nothing of others public by itself: what they have not signed, or not so", async () => {
    const [unsigned, changed, other] = [event(), event(), event()];
    const other2 = event({ id: other.value.id, title: "Annat" });
    await put(database, [
      accepted(),
      unsigned,
      changed,
      other,
      signOff(changed, other2),
      release(1, unsigned, changed, other),
    ]);
    const now = event({ id: changed.value.id, version: 2, title: "Ändrad sedan" });
    await put(database, [now]);
    expect(await publishWhatIsReleased(parts())).toBe(0);
  });

  test("nothing of who has withdrawn, and nothing by whom does not lead", async () => {
    const one = event();
    const fake = { ...release(1, one) };
    await put(database, [
      accepted(),
      one,
      signOff(one),
      record("Release", { ...fake.data, ownerId: guest }),
    ]);
    expect(await publishWhatIsReleased(parts())).toBe(0);
    const withdrawn = { ...accepted().data, version: 2, answer: "DECLINED" };
    await put(database, [release(2, one)]);
    const [held] = await database.prisma.confirmation.findMany();
    await put(database, [record("Confirmation", { ...withdrawn, id: held?.id })]);
    expect(await publishWhatIsReleased(parts())).toBe(0);
  });

  test("people are told of an invitation and of a proposal, once each, and of a new frame", async () => {
    // Nobody can be told before there is somebody.
    expect(await tellPeople(parts())).toBe(0);
    await addCoordinator(database, guest, "samordnare@example.org");
    const told = async () => {
      await tellPeople(parts());
      const mails = await database.prisma.mail.findMany({ orderBy: { id: "asc" } });
      return mails.map(({ to, subject }) => `${to} ${subject}`);
    };
    const invited = "samordnare@example.org Jämt med Finsam: är ni med?";
    expect(await told()).toEqual([invited]);
    expect(await told()).toEqual([invited]);
    const mine = record("Event", {
      ownerId: guest,
      visibility: "WEEK",
      themeWeekId: weekId,
      title: "Seminarium",
    });
    await put(database, [
      accepted(),
      mine,
      record("Proposal", {
        ...word,
        ownerId: lead,
        themeWeekId: weekId,
        toId: guest,
        eventId: mine.value.id,
        eventVersion: 1,
        why: "Då krockar vi inte",
      }),
    ]);
    const proposed =
      "samordnare@example.org Jämt med Finsam: Leadförbundet föreslår något om ”Seminarium”";
    expect(await told()).toEqual([invited, proposed]);
    await put(database, [
      record("ThemeWeek", {
        id: weekId,
        ownerId: lead,
        version: 2,
        visibility: "INTERNAL",
        name: "Jämt med Finsam",
        slug: "jamt",
        invitedIds: [guest],
        frameVersion: 2,
      }),
    ]);
    const again = "samordnare@example.org Jämt med Finsam: nya uppgifter, är ni fortfarande med?";
    expect(await told()).toEqual([invited, proposed, again]);
    expect(await told()).toHaveLength(3);
  });

  test("a mail leads to where it is answered; to the server alone where there are no pages", async () => {
    await addCoordinator(database, guest, "samordnare@example.org");
    const proposal = () =>
      record("Proposal", { ...word, ownerId: lead, themeWeekId: weekId, toId: guest });
    await tellPeople(parts());
    await put(database, [accepted(), proposal()]);
    await tellPeople(parts());
    await put(database, [proposal()]);
    await tellPeople({ ...parts(), pages: undefined });
    const mails = await database.prisma.mail.findMany({ orderBy: { id: "asc" } });
    const addresses = mails.map(({ text }) => text.match(/https:\S+/g));
    expect(addresses).toEqual([[`${plan}/arrangorer`], [`${plan}/forslag`], [publicUrl]]);
  });

  test("what is changed after a release waits in its owner's outbox for the lead, once", async () => {
    const one = event({
      title: "Seminarium",
      slug: "seminarium",
      organiserIds: [lead, guest, outsider],
    });
    await put(database, [accepted(), one, signOff(one), release(1, one)]);
    await publishWhatIsReleased(parts());
    expect(await draftHotFixMessages(parts())).toBe(0);
    const { data } = await database.prisma.event.findUniqueOrThrow({
      where: { id: one.value.id },
    });
    const held: object = JSON.parse(JSON.stringify(data));
    await put(database, [
      record("Event", { ...held, version: 3, sequence: 1, status: "CANCELLED" }),
    ]);
    expect(await draftHotFixMessages(parts())).toBe(1);
    expect(await draftHotFixMessages(parts())).toBe(0);
    const messages = await database.prisma.weekMessage.findMany();
    const toLead = messages.find(({ toId }) => toId === lead);
    expect(toLead).toMatchObject({
      associationId: guest,
      sentAt: null,
      text: expect.stringContaining("”Seminarium”: inställd"),
    });
    const planned = new URL(toLead?.text.match(/https:\S+/)?.[0] ?? "");
    expect(`${planned.origin}${planned.pathname}`).toBe(plan);
    expect(planned.searchParams.get("aktivitet")).toBe(encodeGlobalId("Event", one.value.id));
    // Who doesn't see the plan reads what everybody does.
    const toOutsider = messages.find(({ toId }) => toId === outsider);
    expect(toOutsider?.text).toContain(`\n${publicUrl}/aktiviteter/guest/seminarium\n`);
    expect(messages).toHaveLength(2);
  });

  test("it looks after each change, and ends when it is disposed of", async () => {
    const one = event();
    {
      await using _weeks = startThemeWeeks({ ...parts(), everyMs: 5 });
      await put(database, [accepted(), one, signOff(one), release(1, one)]);
      await expect.poll(() => visibilityOf(one.value.id), { timeout: 20_000 }).toBe("PUBLIC");
    }
    expect(await visibilityOf(one.value.id)).toBe("PUBLIC");
  });
});

async function addCoordinator(
  { prisma }: Database,
  associationId: string,
  email: string,
): Promise<void> {
  const user = { id: newId(), name: "Samordnare", email, emailVerified: true };
  await prisma.user.create({ data: user });
  await prisma.role.create({ data: { userId: user.id, associationId, role: "COORDINATOR" } });
}
