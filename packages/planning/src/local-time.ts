import type { Day } from "@finsam/domain";

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks in a zone (IANA) show at an instant: the day, and `HH:MM`. */
export function localDateTime(
  at: number,
  timeZone: string,
): { readonly day: Day; readonly time: string } {
  // Thousands of these are made in a check; a format of Intl is a tenth of Temporal's price where that is a polyfill.
  const text = formatOf(timeZone).format(at);
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const held = formats.get(timeZone);
  if (held !== undefined) return held;
  const format = new Intl.DateTimeFormat("sv-SE-u-ca-iso8601-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formats.set(timeZone, format);
  return format;
}
