import type { Day, Fields, Sentence } from "@finsam/domain";
import type { SkippedItem } from "./skip-reason.ts";

/** How a calendar or page is read. */
export interface ImportOptions {
  /** The first day of what is taken in, inclusive. An item counts if any part of it lies within `from` and `to`. */
  readonly from: Day;
  /** Inclusive. */
  readonly to: Day;
  /** IANA; of times that name none. Default `Europe/Stockholm`. */
  readonly timeZone?: string;
  /** Those that are to differ from {@link defaultLimits}. */
  readonly limits?: Partial<ImportLimits>;
}

/** How much is read at most, so that a hostile file takes no longer than a large one. */
export interface ImportLimits {
  /** UTF-16 code units of the whole. Default 10,000,000. */
  readonly characters: number;
  /** UTF-16 code units of one item. Default 200,000. */
  readonly itemCharacters: number;
  /** Items, before recurrences are expanded. Default 5,000. */
  readonly items: number;
  /** Occurrences of one item within the window. Default 500. */
  readonly occurrences: number;
  /** Steps of all expansions together. Default 300,000. */
  readonly steps: number;
}

/** What holds where nothing else is asked for: enough for the calendars of large sites. */
export const defaultLimits: ImportLimits = {
  characters: 10_000_000,
  itemCharacters: 200_000,
  items: 5000,
  occurrences: 500,
  steps: 300_000,
};

/** One event that a calendar or page has. */
export interface ImportedItem {
  /** Its identity in the source, 1–500 characters. */
  readonly uid: string;
  /** Which occurrence: its original start in UTC, `20261015T063000Z`, or its day, `20261015`. Null for an item of its own. */
  readonly recurrenceId: string | null;
  /** What it says in the shape of the domain's events; kind, visibility and what only an owner knows are missing. */
  readonly event: ImportedEvent;
  /** The page about it. */
  readonly url: string | null;
  /** The address of a licence that the item itself states. */
  readonly license: string | null;
  /** Who is said to arrange it, as the source writes it. */
  readonly organiserNames: readonly string[];
}

/** The fields of an event that a source can tell. Null: it does not. */
export interface ImportedEvent extends Fields {
  /** Never empty, at most 200 characters. */
  readonly title: string;
  /** First day, in `timeZone`. */
  readonly startsOn: Day;
  /** Last day, inclusive, in `timeZone`. */
  readonly endsOn: Day;
  /** An instant in UTC; null for one that lasts whole days. */
  readonly startsAt: string | null;
  /** Exclusive, an instant in UTC; null where no end is told. */
  readonly endsAt: string | null;
  /** IANA. */
  readonly timeZone: string;
  /** As the source states it; `SCHEDULED` where it states none. */
  readonly status: "SCHEDULED" | "RESCHEDULED" | "POSTPONED" | "CANCELLED";
}

/** What a calendar or page has. */
export interface ParsedImport {
  /** In the order of the source; no two have the same `uid` and `recurrenceId`. */
  readonly items: readonly ImportedItem[];
  /** What could not be taken in, in the order of the source. */
  readonly skipped: readonly SkippedItem[];
  /** How many items, not counting occurrences of recurring ones, lie outside the window. */
  readonly outside: number;
  /** False where a part is missing or could not be read: what is not here may still be there. */
  readonly complete: boolean;
  /** What the calendar calls itself. */
  readonly name: string | null;
}

/** What a parse answers: what is there, or why nothing could be read. Nothing is thrown. */
export type ImportResult =
  | { readonly ok: true; readonly value: ParsedImport }
  | { readonly ok: false; readonly code: ImportFailure; readonly message: Sentence };

/** Why a text as a whole could not be read, with a sentence in Swedish and English. */
export const importFailures = {
  TOO_LARGE: { sv: "Filen är för stor", en: "The file is too large" },
  NOT_A_CALENDAR: {
    sv: "Det är inte en kalender i formatet iCalendar",
    en: "It is not a calendar in the format iCalendar",
  },
  NO_JSON_LD: {
    sv: "Sidan har inga uppgifter i formatet JSON-LD",
    en: "The page has no data in the format JSON-LD",
  },
} as const satisfies Record<string, Sentence>;

/** Why nothing could be read, for programs: a key of {@link importFailures}. */
export type ImportFailure = keyof typeof importFailures;

/** The failure as a result. */
export function importFailed(code: ImportFailure): ImportResult {
  return { ok: false, code, message: importFailures[code] };
}
