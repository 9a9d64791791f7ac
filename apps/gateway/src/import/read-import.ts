import type { ImportFeed } from "@finsam/database";
import { addDays, swedishDay } from "@finsam/domain";
import {
  calendarText,
  decodeText,
  type ImportOptions,
  type ImportResult,
  parseCalendar,
  parseJsonLd,
} from "@finsam/formats";

/** How many days back and ahead events are taken in. */
const [daysBack, daysAhead] = [366, 731];

/** The media types in which each kind comes; many sites call a calendar plain text, or nothing in particular. */
export const mediaTypes = {
  ICALENDAR: ["text/calendar", "application/ics", "text/plain", "application/octet-stream"],
  JSON_LD: ["text/html", "application/xhtml+xml", "application/ld+json", "application/json"],
} as const satisfies Record<ImportFeed["kind"], readonly string[]>;

/** Bytes of a calendar or page, and what is known of how to read them. */
export interface ReadableImport {
  readonly bytes: Uint8Array;
  readonly charset: string | undefined;
  readonly kind: ImportFeed["kind"];
  readonly timeZone: string;
}

/** Reads the events of a calendar or page around a point in time. */
export function readImport(
  { bytes, charset, kind, timeZone }: ReadableImport,
  now: Date,
): ImportResult {
  const today = swedishDay(now);
  const options: ImportOptions = {
    from: addDays(today, -daysBack),
    to: addDays(today, daysAhead),
    timeZone,
  };
  return kind === "ICALENDAR"
    ? parseCalendar(calendarText(bytes, charset), options)
    : parseJsonLd(decodeText(bytes, charset), options);
}
