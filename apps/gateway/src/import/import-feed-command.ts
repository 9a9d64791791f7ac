import {
  addImportFeed,
  type ImportFeed,
  importFeed,
  importFeeds,
  removeImportFeed,
  type SourceWish,
  wishImportFeed,
} from "@finsam/database";
import { isUuid } from "@finsam/domain";
import { sourceReason } from "@finsam/graphql-schema/source-reason";
import type { Command, CommandPlace, CommandResult } from "../command.ts";
import { readImportConfig } from "../config.ts";
import { refusalOf } from "./address-guard.ts";
import {
  hostedAssociation,
  importOptionLines,
  importOptions,
  type ImportSettings,
  readImportSettings,
} from "./import-settings.ts";
import { type ImportEnd, runImport } from "./run-import.ts";
import { skippedLines } from "./skipped-lines.ts";
import { webUrl } from "./web-url.ts";

const wishes: readonly (readonly [Exclude<SourceWish, "resync">, string])[] = [
  ["pause", "Låter en import vila. Det som kommit därifrån är kvar."],
  ["resume", "Återupptar en import efter en paus, och läser den."],
  ["confirm", "Bekräftar att så mycket som en pausad import säger ska tas bort, och läser den."],
];

/** The commands for calendars and pages that are read at intervals. */
export const importFeedCommands: readonly Command[] = [
  {
    name: "import-feed add",
    usage: "<förbund> <adress>",
    example: "suvs https://www.example.se/kalender.ics",
    about: [
      "Läser förbundets egen webbkalender var femtonde minut. Det som kommer därifrån",
      "ändras där och inte här.",
      ...importOptionLines,
      "PUBLIC, OTHER och Europe/Stockholm.",
    ],
    options: importOptions,
    read: (asked) => {
      const [slug, address, more] = asked.words;
      const url = address === undefined ? undefined : webUrl(address);
      if (slug === undefined || url === undefined || more !== undefined) return undefined;
      const settings = readImportSettings(asked, address ?? "", { visibility: "PUBLIC" });
      return settings && { with: "database", run: (place) => add(place, slug, url, settings) };
    },
  },
  {
    name: "import-feed list",
    usage: "",
    about: ["Visar alla importer, hur de står och vad som inte togs in."],
    read: ({ words }) => (words.length > 0 ? undefined : { with: "database", run: list }),
  },
  {
    name: "import-feed run",
    usage: "<id>",
    about: ["Läser en import nu."],
    read: ({ words: [id, more] }) =>
      id === undefined || more !== undefined
        ? undefined
        : { with: "database", run: (place) => run(place, id) },
  },
  ...wishes.map(([wish, about]): Command => ({
    name: `import-feed ${wish}`,
    usage: "<id>",
    about: [about],
    read: ({ words: [id, more] }) =>
      id === undefined || more !== undefined
        ? undefined
        : { with: "database", run: (place) => wishCommand(place, id, wish) },
  })),
  {
    name: "import-feed remove",
    usage: "<id> [--delete-coming]",
    about: [
      "Avslutar en import. Aktiviteterna blir förbundets egna och sköts här; med",
      "--delete-coming tas de kommande bort.",
    ],
    options: { "delete-coming": { type: "boolean" } },
    read: ({ words: [id, more], flag }) =>
      id === undefined || more !== undefined
        ? undefined
        : { with: "database", run: (place) => remove(place, id, flag("delete-coming")) },
  },
];

async function add(
  place: CommandPlace,
  slug: string,
  url: string,
  settings: ImportSettings,
): Promise<CommandResult> {
  const refusal = refusalOf(new URL(url), readImportConfig(process.env));
  if (refusal !== undefined)
    return {
      ok: false,
      lines: [refusal],
      json: { ok: false, code: "ADDRESS_REFUSED", reason: refusal },
    };
  const association = await hostedAssociation(place, slug);
  if ("refusal" in association) return association.refusal;
  const feed = { ...settings, url, associationId: association.id };
  const id = await addImportFeed(place.database, feed, place.now);
  if (id === undefined) return unknownImport(slug);
  const licence =
    settings.license === null
      ? ["Ingen licens är angiven för det som kommer: ange den med --licence."]
      : [];
  return {
    ok: true,
    lines: [`Importen ${id} är tillagd och läses snart.`, ...licence],
    json: { ok: true, id, ...settings, url },
  };
}

async function list({ database: { prisma } }: CommandPlace): Promise<CommandResult> {
  const feeds = await importFeeds(prisma);
  const associations = await prisma.association.findMany({
    where: { id: { in: feeds.map(({ associationId }) => associationId) } },
    select: { id: true, slug: true },
  });
  const slugs = new Map(associations.map(({ id, slug }) => [id, slug]));
  const lines = feeds.flatMap((feed) => [
    `${feed.id}  ${slugs.get(feed.associationId) ?? "?"}  ${feed.url}`,
    `  ${stateLine(feed)}`,
    ...skippedLines(feed.skipped).map((line) => `  ${line}`),
  ]);
  return {
    ok: true,
    lines: lines.length === 0 ? ["Det finns inga importer."] : lines,
    json: { ok: true, imports: feeds },
  };
}

const states = {
  LIVE: "aktuell",
  STALE: "inte aktuell",
  FAILING: "går inte att läsa",
  PAUSED: "pausad",
};

function stateLine({ state, reason, asOf, license }: ImportFeed): string {
  const read = asOf === null ? "aldrig läst" : `läst ${asOf.toISOString()}`;
  return `${states[state]}${reason === null ? "" : `: ${sourceReason(reason).sv}`} (${read}; licens ${license ?? "inte angiven"})`;
}

async function run({ database, now }: CommandPlace, id: string): Promise<CommandResult> {
  const feed = isUuid(id.toLowerCase()) ? await importFeed(database.prisma, id) : undefined;
  if (feed === undefined) return unknownImport(id);
  // What is held is told anew, whatever the site says of changes.
  const whole = { ...feed, etag: null, lastModified: null };
  const end = await runImport(whole, {
    database,
    rules: readImportConfig(process.env),
    now: () => now,
  });
  return endResult(end, id);
}

async function wishCommand(
  place: CommandPlace,
  id: string,
  wish: SourceWish,
): Promise<CommandResult> {
  const { database, now } = place;
  if (!isUuid(id.toLowerCase()) || !(await wishImportFeed(database, { id, wish, now })))
    return unknownImport(id);
  return wish === "pause"
    ? { ok: true, lines: ["Importen vilar."], json: { ok: true, id } }
    : run(place, id);
}

async function remove(
  { database, now }: CommandPlace,
  id: string,
  deleteComing: boolean,
): Promise<CommandResult> {
  const count = isUuid(id.toLowerCase())
    ? await removeImportFeed(database, id, { deleteComing, now })
    : undefined;
  if (count === undefined) return unknownImport(id);
  return {
    ok: true,
    lines: [
      `Importen är avslutad. ${count} aktiviteter är nu förbundets egna${deleteComing ? "; de kommande är borttagna" : ""}.`,
    ],
    json: { ok: true, id, records: count },
  };
}

function endResult(end: ImportEnd, id: string): CommandResult {
  switch (end.is) {
    case "gone":
      return unknownImport(id);
    case "failed":
      return {
        ok: false,
        lines: [end.reason],
        json: { ok: false, code: "FAILED", reason: end.reason },
      };
    case "unchanged":
      return { ok: true, lines: ["Inget har ändrats."], json: { ok: true, unchanged: true } };
    case "applied": {
      const { created, updated, unchanged, deleted, skipped, heldUp } = end.outcome;
      const counts = `${created} nya, ${updated} ändrade, ${unchanged} oförändrade, ${deleted} borttagna.`;
      return {
        ok: heldUp === null,
        lines: [heldUp ?? counts, ...skippedLines(skipped)],
        json: { ok: heldUp === null, ...end.outcome },
      };
    }
  }
}

function unknownImport(id: string): CommandResult {
  return {
    ok: false,
    lines: [`Det finns ingen import ${id}`],
    json: { ok: false, code: "UNKNOWN_IMPORT", id },
  };
}
