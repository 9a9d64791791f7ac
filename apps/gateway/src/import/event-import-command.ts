import { readFile } from "node:fs/promises";
import { importOnce } from "@finsam/database";
import type { ImportedItem } from "@finsam/formats";
import type { Action, Asked, CommandPlace, CommandResult } from "../command.ts";
import { readImportConfig } from "../config.ts";
import { fetchImport } from "./fetch-import.ts";
import {
  hostedAssociation,
  importOptionLines,
  importOptions,
  type ImportSettings,
  readImportSettings,
} from "./import-settings.ts";
import { mediaTypes, readImport } from "./read-import.ts";
import { skippedLines } from "./skipped-lines.ts";
import { webUrl } from "./web-url.ts";

/** The options of an import of events, beside those of an archive, which has none. */
export const eventImportOptions = {
  ...importOptions,
  to: { type: "string" },
  yes: { type: "boolean" },
} as const;

/** As it is typed. */
export const eventImportUsage = "[--to <förbund>] [--yes]";

/** What it does. */
export const eventImportAbout = [
  "En kalender (.ics) eller en adress tas in en gång, som förbundets egna aktiviteter,",
  "från början utkast: visar vad som skulle komma, och skriver det med --yes.",
  ...importOptionLines,
  "DRAFT, OTHER och Europe/Stockholm.",
];

/** Whether a path or address gives events rather than an archive. */
export function isEventSource(path: string): boolean {
  return /\.(?:ics|ical|html?|json)$/i.test(path) || /^(?:https?|webcals?):/i.test(path);
}

/** Undefined for what cannot be understood. */
export function readEventImport(asked: Asked, path: string): Action | undefined {
  const slug = asked.text("to");
  const settings = readImportSettings(asked, path, { visibility: "DRAFT" });
  if (slug === undefined || settings === undefined) return undefined;
  const write = asked.flag("yes");
  return {
    with: "database",
    run: (place) => eventImport(place, { path, slug, settings, write }),
  };
}

/** How many events are shown. */
const mostShown = 20;

interface EventImport {
  readonly path: string;
  readonly slug: string;
  readonly settings: ImportSettings;
  readonly write: boolean;
}

async function eventImport(
  place: CommandPlace,
  { path, slug, settings, write }: EventImport,
): Promise<CommandResult> {
  const association = await hostedAssociation(place, slug);
  if ("refusal" in association) return association.refusal;
  const found = await bytesOf(path, settings);
  const result =
    found.reason !== undefined ? undefined : readImport({ ...found, ...settings }, place.now);
  if (result?.ok !== true) {
    const reason = found.reason ?? result?.message.sv ?? "";
    return { ok: false, lines: [reason], json: { ok: false, code: "UNREADABLE", reason } };
  }
  const { items, outside } = result.value;
  const outcome = await importOnce(
    place.database,
    { ...settings, associationId: association.id },
    result.value,
    { now: place.now, write },
  );
  const { created, skipped } = outcome;
  return {
    ok: true,
    lines: [
      ...items.slice(0, mostShown).map(itemLine),
      ...(items.length > mostShown ? [`  … och ${items.length - mostShown} till`] : []),
      ...(outside > 0 ? [`${outside} ligger för långt bort i tiden och tas inte in.`] : []),
      ...skippedLines(skipped),
      write
        ? `${created} aktiviteter är nu ${settings.visibility === "DRAFT" ? "utkast hos" : "hos"} ${slug}.`
        : `${created} aktiviteter skulle tas in. Inget är skrivet: lägg till --yes.`,
    ],
    json: { ok: true, written: write, ...outcome, outside },
  };
}

async function bytesOf(path: string, { kind }: ImportSettings) {
  const url = /^[a-z]+:\/\//i.test(path) ? webUrl(path) : undefined;
  if (url === undefined)
    return { bytes: await readFile(path), charset: undefined, reason: undefined };
  const fetched = await fetchImport(
    { url, accept: mediaTypes[kind], etag: null, lastModified: null },
    readImportConfig(process.env),
  );
  if (fetched.is === "content") return { ...fetched, reason: undefined };
  return { reason: fetched.is === "failed" ? fetched.reason : "Webbplatsen gav inget innehåll" };
}

function itemLine({ event, recurrenceId }: ImportedItem): string {
  const state = event.status === "CANCELLED" ? ", inställd" : "";
  const series = recurrenceId === null ? "" : ", ett av flera tillfällen";
  return `  ${event.startsOn}  ${event.title}${state}${series}`;
}
