import { finishMove, moveHomeAway, type Moved, type MoveRefusal } from "@finsam/database";
import { importCommand } from "./archive-command.ts";
import type { Command, CommandPlace, CommandResult } from "./command.ts";
import { publicAddress } from "./follow-command.ts";

/** The commands that move an association's home to another server, and back. */
export const moveHomeCommands: readonly Command[] = [
  {
    name: "move-home finish",
    usage: "<förbund>",
    example: "suvs",
    about: [
      "Avslutar en flytt härifrån när den nya servern är läst till slutet: tar bort det",
      "som bara finns kvar här, som utkast.",
    ],
    read: ({ words: [slug, more] }) =>
      slug === undefined || more !== undefined
        ? undefined
        : { with: "database", run: (place) => finishCommand(place, slug) },
  },
  {
    name: "move-home here",
    usage: "<fil.zip>",
    example: "suvs.zip",
    about: [
      "Flyttar hem ett förbund hit från en egen server: arkivet därifrån ersätter allt",
      "som finns av förbundet här, och härefter ändras det här.",
    ],
    read: ({ words: [path, more] }) =>
      path === undefined || more !== undefined
        ? undefined
        : { with: "database", run: (place) => importCommand(place, path, true) },
  },
  {
    name: "move-home",
    usage: "<förbund> <adress>",
    example: "suvs https://suvs.example.se",
    about: [
      "Börjar flytta ett förbund till en egen server: härefter går inget att ändra här,",
      "och allt visas som det är tills den nya servern följs. Hela turordningen står i",
      "docs/joining.md.",
    ],
    read: ({ words: [slug, address, more] }) => {
      const url = publicAddress(address);
      return slug === undefined || url === undefined || more !== undefined
        ? undefined
        : { with: "database", run: (place) => moveCommand(place, slug, url) };
    },
  },
];

async function moveCommand(
  { database, now }: CommandPlace,
  slug: string,
  url: string,
): Promise<CommandResult> {
  const moved = await moveHomeAway(database, { slug, url, now });
  if (!moved.ok) return refused(moved.code, slug);
  const { id, name } = moved.association;
  return {
    ok: true,
    lines: [
      `${name} kan inte längre ändras här. Gör nu, i den här ordningen:`,
      `  1. Här: pnpm finsam export ${slug} ${slug}.zip`,
      `  2. På den nya servern: pnpm finsam import ${slug}.zip`,
      `  3. Här, när den nya servern svarar på ${url}:`,
      `     pnpm finsam follow add ${url} --association "${id},${slug},${name}"`,
      `  4. Här, när källan är aktuell (pnpm finsam sources): pnpm finsam move-home finish ${slug}`,
    ],
    json: { ...moved, url },
  };
}

async function finishCommand(
  { database, now }: CommandPlace,
  slug: string,
): Promise<CommandResult> {
  const moved: Moved = await finishMove(database, { slug, now });
  if (!moved.ok) return refused(moved.code, slug);
  const { name } = moved.association;
  return {
    ok: true,
    lines: [`${name} har flyttat. ${moved.removed} poster som bara fanns här är borttagna.`],
    json: moved,
  };
}

const sentences: { readonly [Code in MoveRefusal]: string } = {
  UNKNOWN_ASSOCIATION: "Det finns inget förbund med den adressen i databasen",
  NOT_HOSTED: "Förbundet har inte sitt hem på den här servern",
  HAS_IMPORTS:
    "Förbundet har kalendrar som läses in här. Avsluta dem först, och lägg upp dem på den nya servern",
  NOT_LIVE: "Den nya servern är inte läst till slutet än. Se: pnpm finsam sources",
};

function refused(code: MoveRefusal, slug: string): CommandResult {
  return {
    ok: false,
    lines: [`${slug}: ${sentences[code]}. Ingenting har ändrats`],
    json: { ok: false, code, slug },
  };
}
