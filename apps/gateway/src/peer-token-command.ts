import { isUuid } from "@finsam/domain";
import {
  addPeerToken,
  heldPeerTokens,
  type PeerToken,
  type PrismaClient,
  revokePeerToken,
} from "@finsam/database";
import type { Command, CommandPlace, CommandResult } from "./command.ts";

/** The commands for the tokens by which other servers read feeds that aren't everybody's. */
export const peerTokenCommands: readonly Command[] = [
  {
    name: "peer-token add",
    usage: "<namn> <förbund>…",
    example: '"Roslagens server" roslagen',
    about: [
      "Ger ett annat förbunds server en nyckel till de flöden som inte är öppna för alla.",
      "<förbund> är adresserna till de förbund som har sitt hem på den servern, eller",
      "deras id. Nyckeln visas en enda gång.",
    ],
    read: ({ words: [name, ...slugs] }) =>
      name === undefined || slugs.length === 0
        ? undefined
        : { with: "database", run: (place) => addCommand(place, name, slugs) },
  },
  {
    name: "peer-token list",
    usage: "",
    about: ["Visar alla nycklar som andra servrar har fått, även återkallade."],
    read: ({ words }) =>
      words.length > 0 ? undefined : { with: "database", run: (place) => listCommand(place) },
  },
  {
    name: "peer-token revoke",
    usage: "<id>",
    about: [
      "Återkallar en nyckel, genast. Servern som hade den tar bort det som den har läst",
      "med den.",
    ],
    read: ({ words: [id, more] }) =>
      id === undefined || more !== undefined
        ? undefined
        : { with: "database", run: (place) => revokeCommand(place, id) },
  },
];

async function addCommand(
  { database, now }: CommandPlace,
  name: string,
  slugs: readonly string[],
): Promise<CommandResult> {
  const ids = await idsBySlug(database.prisma, slugs);
  // An association may be named by its id before anything of it has come here.
  const found = slugs.map((slug) => ids.get(slug) ?? (isUuid(slug) ? slug : undefined));
  const unknown = slugs.filter((_, position) => found[position] === undefined);
  if (unknown.length > 0) {
    return {
      ok: false,
      lines: unknown.map((slug) => `Det finns inget förbund med adressen ${slug} i databasen`),
      json: { ok: false, code: "UNKNOWN_ASSOCIATION", slugs: unknown },
    };
  }
  const associationIds = [...new Set(found.filter((id) => id !== undefined))];
  const { secret, token } = await addPeerToken(database, { name, associationIds, now });
  return {
    ok: true,
    lines: [
      `Nyckeln till ${name}. Den visas bara nu; lämna den på ett säkert sätt:`,
      secret,
      `Återkalla den med: pnpm finsam peer-token revoke ${token.id}`,
    ],
    json: { ok: true, secret, token },
  };
}

async function listCommand({ database }: CommandPlace): Promise<CommandResult> {
  const tokens = await heldPeerTokens(database.prisma);
  const associations = await database.prisma.association.findMany({
    where: { id: { in: tokens.flatMap(({ associationIds }) => [...associationIds]) } },
    select: { id: true, slug: true },
  });
  const slugOf = new Map(associations.map(({ id, slug }) => [id, slug]));
  const line = ({ id, name, associationIds, createdAt, revokedAt }: PeerToken): string => {
    const slugs = associationIds.map((one) => slugOf.get(one) ?? one).join(", ");
    const ended = revokedAt === null ? "" : `, återkallad ${dayOf(revokedAt)}`;
    return `${id}  ${name} (${slugs}), given ${dayOf(createdAt)}${ended}`;
  };
  return {
    ok: true,
    lines: tokens.length === 0 ? ["Ingen annan server har fått någon nyckel."] : tokens.map(line),
    json: { ok: true, tokens },
  };
}

async function revokeCommand({ database, now }: CommandPlace, id: string): Promise<CommandResult> {
  const token = isUuid(id) ? await revokePeerToken(database, { id, now }) : undefined;
  if (token === undefined) {
    return {
      ok: false,
      lines: [`Det finns ingen nyckel med id ${id}`],
      json: { ok: false, code: "UNKNOWN_TOKEN", id },
    };
  }
  return {
    ok: true,
    lines: [`Nyckeln till ${token.name} är återkallad.`],
    json: { ok: true, token },
  };
}

async function idsBySlug(
  prisma: Pick<PrismaClient, "association">,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const associations = await prisma.association.findMany({
    where: { slug: { in: [...slugs] }, deletedAt: null },
    select: { id: true, slug: true },
  });
  return new Map(associations.map(({ id, slug }) => [slug, id]));
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
