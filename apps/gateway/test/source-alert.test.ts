import { pageAddresses } from "@finsam/calendar";
import type { Database } from "@finsam/database";
import { describeEachEngine, newId, put, record, testDatabase } from "@finsam/database/testing";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Reached } from "../src/reached.ts";
import { alertOfSources } from "../src/source-alert.ts";

const log = pino({ level: "silent" });
const noon = new Date("2026-11-26T12:00:00Z");
const hour = 3_600_000;
const later = (hours: number): Date => new Date(noon.getTime() + hours * hour);

describeEachEngine("mail about a source that fails", (engine) => {
  const [managed, unmanaged] = [newId(), newId()];
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    await put(database, [
      record("Association", { id: managed, slug: "prov", name: "Samordningsförbundet Prov" }),
      record("Association", { id: unmanaged, slug: "annat", name: "Samordningsförbundet Annat" }),
    ]);
    const { prisma } = database;
    for (const [role, name] of [
      ["ADMIN", "forvaltning"],
      ["ADMIN", "kansli"],
      ["COORDINATOR", "samordnare"],
    ] as const) {
      const email = `${name}@example.org`;
      const user = await prisma.user.create({
        data: { id: newId(), name, email, emailVerified: true },
      });
      await prisma.role.create({ data: { userId: user.id, associationId: managed, role } });
    }
  });
  afterAll(() => database[Symbol.asyncDispose]());
  beforeEach(async () => {
    await database.prisma.mail.deleteMany();
    await database.prisma.setting.deleteMany({ where: { name: { startsWith: "source-alert/" } } });
  });

  const url = "https://prov.example.org";
  const set = (id: string, state: "FAILING" | "PAUSED" | "LIVE" | "STALE", reason: string | null) =>
    database.prisma.source.update({
      where: { id },
      data: { kind: "PEER", url, state, reason, since: noon },
    });
  const publicUrl = "https://finsam.example.org";
  const reached: Reached = { publicUrl, pages: pageAddresses(publicUrl) };
  const alert = (at: Date, { pages }: Pick<Reached, "pages"> = reached) =>
    alertOfSources({
      database,
      log,
      now: () => at,
      publicUrl,
      pages,
      operatorEmails: ["drift@example.org"],
    });
  const receivers = async () =>
    (await database.prisma.mail.findMany({ orderBy: { to: "asc" } })).map(({ to }) => to);

  test("goes to the association's administrators once the source has failed for half an hour", async () => {
    await set(managed, "FAILING", "UNREACHABLE");
    await set(unmanaged, "LIVE", null);
    expect(await alert(later(0.4))).toBe(0);
    expect(await alert(later(0.6))).toBe(1);
    expect(await receivers()).toEqual(["forvaltning@example.org", "kansli@example.org"]);
    const [mail] = await database.prisma.mail.findMany();
    expect(mail?.subject).toContain("Samordningsförbundet Prov");
    expect(mail?.text).toMatch(
      /https:\/\/prov\.example\.org: svarar inte som den ska sedan 26 november 2026 kl\. 13:00\. Servern svarar inte\./,
    );
  });

  test("leads to the association's sources, or to the query that tells of them where there are no pages", async () => {
    await set(managed, "LIVE", null);
    await set(unmanaged, "PAUSED", "REMOVALS");
    await alert(later(0));
    await alert(later(25), { pages: undefined });
    const mails = await database.prisma.mail.findMany({ orderBy: { id: "asc" } });
    expect(mails.map(({ text }) => /nu:\n(\S+)/.exec(text)?.[1])).toEqual([
      `${publicUrl}/arbete/administration/annat/kallor`,
      expect.stringMatching(/^https:\/\/finsam\.example\.org\/graphql\?query=/),
    ]);
  });

  test("goes at most once a day, whoever of several servers looks", async () => {
    await set(managed, "FAILING", "UNREACHABLE");
    await set(unmanaged, "LIVE", null);
    expect(
      (await Promise.all([alert(later(1)), alert(later(1)), alert(later(1))])).toSorted(),
    ).toEqual([0, 0, 1]);
    expect(await alert(later(24))).toBe(0);
    expect(await alert(later(25.1))).toBe(1);
    expect(await receivers()).toHaveLength(4);
  });

  test("goes at once where a person has to confirm, and to the operator where nobody manages the association", async () => {
    await set(managed, "LIVE", null);
    await set(unmanaged, "PAUSED", "REMOVALS");
    expect(await alert(later(0))).toBe(1);
    expect(await receivers()).toEqual(["drift@example.org"]);
  });

  test("is not sent for what a person wanted, nor for what is only late", async () => {
    await set(managed, "STALE", "UNREACHABLE");
    for (const reason of ["PERSON", "NOT_FOLLOWED", "MOVING"]) {
      await set(unmanaged, "PAUSED", reason);
      expect(await alert(later(5))).toBe(0);
    }
  });
});
