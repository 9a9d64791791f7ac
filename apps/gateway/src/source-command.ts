import {
  copiedRecords,
  quarantinedRecords,
  refusedRecords,
  type SourceWish,
  wishSource,
} from "@finsam/database";
import { sourceReason } from "@finsam/graphql-schema/source-reason";
import type { Command, CommandPlace, CommandResult } from "./command.ts";

const wishes: readonly (readonly [SourceWish, string])[] = [
  ["confirm", "Godkänner de borttagningar för vilka förbundets källa är pausad."],
  ["pause", "Pausar förbundets källa, och allt annat från samma server."],
  ["resume", "Återupptar förbundets källa efter en paus."],
  ["resync", "Hämtar allt på nytt och tar bort det som inte längre finns där."],
];

/** The commands that show how current what is held is, and what a person may do about it. */
export const sourceCommands: readonly Command[] = [
  ...wishes.map(([wish, about]): Command => ({
    name: `sources ${wish}`,
    usage: "<förbund>",
    example: "suvs",
    about: [about],
    read: ({ words: [slug, more] }) =>
      slug === undefined || more !== undefined
        ? undefined
        : { with: "database", run: (place) => wishCommand(place, slug, wish) },
  })),
  {
    name: "sources",
    usage: "",
    about: [
      "Visar varje källa: hur färsk den är, det senaste felet, och hur mycket som ligger i",
      "karantän eller har avvisats.",
    ],
    read: ({ words }) =>
      words.length > 0 ? undefined : { with: "database", run: (place) => sourcesCommand(place) },
  },
];

async function sourcesCommand({ database, now }: CommandPlace): Promise<CommandResult> {
  const { prisma } = database;
  const rows = await prisma.source.findMany({
    where: { kind: { not: "HOSTED" } },
    orderBy: [{ association: { slug: "asc" } }, { id: "asc" }],
    select: {
      kind: true,
      state: true,
      reason: true,
      since: true,
      asOf: true,
      url: true,
      lastError: true,
      peerId: true,
      associationId: true,
      association: { select: { slug: true } },
    },
  });
  const sources = await Promise.all(
    rows.map(async ({ association, associationId, peerId, asOf, since, ...row }) => ({
      association: association.slug,
      ...row,
      since: since?.toISOString() ?? null,
      asOf: asOf?.toISOString() ?? null,
      lagSeconds: asOf === null ? null : secondsBetween(asOf, now),
      copied: peerId === null ? null : await copiedRecords(prisma, { peerId, associationId }),
      quarantined: await quarantinedRecords(prisma, associationId),
      refused: peerId === null ? [] : await refusedRecords(prisma, peerId),
    })),
  );
  const lines = sources.map((source) =>
    [
      `${source.association}: ${source.state}`,
      ...(source.reason === null ? [] : [sourceReason(source.reason).sv]),
      ...(source.copied === null ? [] : [`${source.copied} poster hämtade hittills`]),
      source.lagSeconds === null ? "aldrig hämtad" : `${source.lagSeconds} s gammal`,
      ...(source.lastError === null ? [] : [`senaste fel: ${sourceReason(source.lastError).sv}`]),
      `${source.quarantined.length} i karantän`,
      `${source.refused.length} avvisade`,
    ].join(", "),
  );
  return {
    ok: true,
    lines: lines.length === 0 ? ["Inga källor utom dem som förs här."] : lines,
    json: { ok: true, sources },
  };
}

function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000));
}

async function wishCommand(
  { database, now }: CommandPlace,
  association: string,
  wish: SourceWish,
): Promise<CommandResult> {
  const outcome = await wishSource(database, null, { association, wish, now });
  if (outcome.ok)
    return {
      ok: true,
      lines: ["Noterat. Servern rättar sig efter det inom några sekunder."],
      json: { ok: true, association, wish },
    };
  const { code } = outcome.refusal;
  const line =
    code === "NOT_FOUND"
      ? `${association} har ingen källa på en annan server`
      : `Det finns inget förbund med adressen ${association} i databasen`;
  return { ok: false, lines: [line], json: { ok: false, code, association } };
}
