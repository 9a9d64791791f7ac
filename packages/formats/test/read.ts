import {
  type ImportedItem,
  type ImportOptions,
  parseCalendar,
  type ParsedImport,
} from "../src/index.ts";

/** A window around the time in which the tests' events are. */
export const window: ImportOptions = { from: "2026-01-01", to: "2027-12-31" };

/** A calendar with these lines in it, as its program would write it. */
export function calendar(...lines: readonly string[]): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//prov//sv",
    ...lines,
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}

/** A calendar with one event that has these lines. */
export function oneEvent(...lines: readonly string[]): string {
  const uid = lines.some((line) => line.startsWith("UID")) ? [] : ["UID:prov@example.org"];
  return calendar("BEGIN:VEVENT", ...uid, "SUMMARY:Prov", ...lines, "END:VEVENT");
}

/** What a calendar has; fails where it cannot be read at all. */
export function read(text: string, options: ImportOptions = window): ParsedImport {
  const result = parseCalendar(text, options);
  if (!result.ok) throw new Error(result.message.en);
  return result.value;
}

/** The only item that a calendar has; fails where there are others. */
export function only(text: string): ImportedItem {
  const { items, skipped } = read(text);
  const [item, ...others] = items;
  if (item === undefined || others.length > 0) throw new Error(JSON.stringify({ items, skipped }));
  return item;
}

/** The starts of what a calendar has. */
export function starts(text: string): string[] {
  return read(text).items.map(({ event }) => event.startsAt ?? event.startsOn);
}
