import type { Term } from "@finsam/domain";
import type { PrismaClient } from "./generated/prisma/client.ts";
import { type MailText, queueMails } from "./mail.ts";
import { addressesOf } from "./role-address.ts";

/** A source that a person ought to look at. */
export interface FaultySource {
  readonly kind: Term<"SourceKind">;
  readonly state: Term<"SourceState">;
  /** A code or a sentence; null where nothing more is known. */
  readonly reason: string | null;
  readonly url: string | null;
  /** When the state began; null where that is not known. */
  readonly since: Date | null;
}

/** An association with sources that fail, and who manages it here. */
export interface FaultyAssociation {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly sources: readonly FaultySource[];
  /** The verified addresses of its administrators. */
  readonly admins: readonly string[];
}

/** How long a source may fail before anybody is told, in ms: most faults pass by themselves. */
const patienceMs = 30 * 60_000;

/** Reasons that a person has given herself: nobody needs to be told. */
const wanted = ["PERSON", "NOT_FOLLOWED", "MOVING"];

/**
 * The associations with a source that has been failing for half an hour, or is paused until a person confirms, by name.
 * Those that have been told of within a day are left out.
 */
export async function associationsToAlert(
  prisma: PrismaClient,
  now: Date,
): Promise<FaultyAssociation[]> {
  const rows = await prisma.source.findMany({
    where: {
      OR: [
        { state: "FAILING", since: { lte: new Date(now.getTime() - patienceMs) } },
        { state: "PAUSED", OR: [{ reason: null }, { reason: { notIn: wanted } }] },
      ],
      kind: { not: "HOSTED" },
    },
    orderBy: [{ association: { name: "asc" } }, { id: "asc" }],
    select: {
      kind: true,
      state: true,
      reason: true,
      url: true,
      since: true,
      association: { select: { id: true, name: true, slug: true } },
    },
  });
  if (rows.length === 0) return [];
  const byId = Map.groupBy(rows, ({ association }) => association.id);
  const told = await toldSince(prisma, [...byId.keys()], now);
  const admins = await addressesOf(prisma, [...byId.keys()], ["ADMIN"]);
  return [...byId].flatMap(([id, sources]) => {
    const association = sources[0]?.association;
    if (association === undefined || told.has(id)) return [];
    const faults = sources.map(({ association: _association, ...source }) => source);
    return { ...association, sources: faults, admins: admins.get(id) ?? [] };
  });
}

/**
 * Puts mails about an association in the outbox, unless some were within a day: of several servers that try, one does.
 * Answers whether it did.
 */
export async function alertOnce(
  prisma: PrismaClient,
  { associationId, mails, now }: { associationId: string; mails: readonly MailText[]; now: Date },
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const claimed = await tx.$queryRaw<unknown[]>`
      insert into setting (name, value) values (${settingOf(associationId)}, ${now.toISOString()})
      on conflict (name) do update set value = excluded.value
      where setting.value <= ${dayBefore(now).toISOString()} returning 1`;
    if (claimed.length === 0) return false;
    await queueMails(tx, mails);
    return true;
  });
}

const prefix = "source-alert/";

function settingOf(associationId: string): string {
  return `${prefix}${associationId}`;
}

function dayBefore(now: Date): Date {
  return new Date(now.getTime() - 24 * 3_600_000);
}

async function toldSince(
  prisma: PrismaClient,
  ids: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const rows = await prisma.setting.findMany({
    where: { name: { in: ids.map(settingOf) }, value: { gt: dayBefore(now).toISOString() } },
    select: { name: true },
  });
  return new Set(rows.map(({ name }) => name.slice(prefix.length)));
}
