import type { NewImportFeed } from "@finsam/database";
import { isTimeZone, vocabulary } from "@finsam/domain";
import { webUrl } from "./web-url.ts";
import type { Asked, CommandPlace, CommandResult } from "../command.ts";

/** What every event of an import gets. */
export type ImportSettings = Omit<NewImportFeed, "associationId" | "url">;

/** The options by which it is told. */
export const importOptions = {
  kind: { type: "string" },
  licence: { type: "string" },
  visibility: { type: "string" },
  "event-kind": { type: "string" },
  "time-zone": { type: "string" },
} as const;

/** The options as they are told in the help. */
export const importOptionLines = [
  "--kind icalendar|json-ld: hur källan är skriven; annars efter adressen",
  "--licence <adress>: licensen för det som kommer, till exempel",
  "https://creativecommons.org/publicdomain/zero/1.0/",
  "--visibility, --event-kind, --time-zone: annars",
];

const visibilities = ["DRAFT", "INTERNAL", "PUBLIC"] as const;

/** Reads the options; undefined where one cannot be understood. */
export function readImportSettings(
  { text }: Asked,
  url: string,
  defaults: Pick<ImportSettings, "visibility">,
): ImportSettings | undefined {
  const kind = kindOf(text("kind"), url);
  const wished = upper(text("visibility")) ?? defaults.visibility;
  const visibility = visibilities.find((one) => one === wished);
  const eventKind = vocabulary.EventKind.find(
    (one) => one === (upper(text("event-kind")) ?? "OTHER"),
  );
  const timeZone = text("time-zone") ?? "Europe/Stockholm";
  const licence = text("licence");
  const license = licence === undefined ? null : webUrl(licence);
  if (kind === undefined || visibility === undefined || eventKind === undefined) return undefined;
  if (!isTimeZone(timeZone) || license === undefined) return undefined;
  return { kind, visibility, eventKind, timeZone, license };
}

function kindOf(text: string | undefined, url: string): ImportSettings["kind"] | undefined {
  switch (text?.toLowerCase()) {
    case undefined:
      return /\bical|\.ics\b|webcal/i.test(url) ? "ICALENDAR" : "JSON_LD";
    case "icalendar":
      return "ICALENDAR";
    case "json-ld":
      return "JSON_LD";
    default:
      return undefined;
  }
}

function upper(text: string | undefined): string | undefined {
  return text?.toUpperCase().replaceAll("-", "_");
}

/** The id of a hosted association by its slug; else what to answer. */
export async function hostedAssociation(
  { database: { prisma } }: CommandPlace,
  slug: string,
): Promise<{ readonly id: string } | { readonly refusal: CommandResult }> {
  const association = await prisma.association.findFirst({
    where: { slug, deletedAt: null },
    select: { id: true },
  });
  const hosted =
    association === null
      ? null
      : await prisma.source.findFirst({ where: { id: association.id, kind: "HOSTED" } });
  if (association !== null && hosted !== null) return { id: association.id };
  return {
    refusal: {
      ok: false,
      lines: [`Det finns inget förbund med adressen ${slug} som har sitt hem i databasen`],
      json: { ok: false, code: "UNKNOWN_ASSOCIATION", slug },
    },
  };
}
