import { canonicalInstant, type Day, instantOf, isDay, localDay } from "@finsam/domain";
import { ItemSkipped } from "./skip-reason.ts";

/** A day, or an instant and the day that it falls on. */
export interface Moment {
  readonly day: Day;
  readonly instant: string | null;
}

const local = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;
const zoned =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)? ?(Z|[+-]\d{2}):?(\d{2})?$/i;

/** What a date or date-time (ISO 8601) means; undefined where there is none. Throws {@link ItemSkipped}. */
export function momentOf(text: string | undefined, timeZone: string): Moment | undefined {
  if (text === undefined) return undefined;
  const trimmed = text.trim();
  const [, day = "", time, second = "00"] = local.exec(trimmed) ?? [];
  if (isDay(day)) {
    if (time === undefined) return { day, instant: null };
    return momentAt(
      instantAt(() => instantOf(day, `${time}:${second}`, timeZone)),
      timeZone,
    );
  }
  const [, date, clock, seconds = "00", zone = "", minutes = "00"] = zoned.exec(trimmed) ?? [];
  const offset = zone.toUpperCase() === "Z" ? "Z" : `${zone}:${minutes}`;
  return momentAt(
    instantAt(() => canonicalInstant(`${date}T${clock}:${seconds}${offset}`)),
    timeZone,
  );
}

function momentAt(instant: string, timeZone: string): Moment {
  return { instant, day: localDay(instant, timeZone) };
}

function instantAt(read: () => string | undefined): string {
  let instant: string | undefined;
  try {
    instant = read();
  } catch {
    instant = undefined;
  }
  if (instant === undefined) throw new ItemSkipped("NO_SUCH_DATE");
  return instant;
}
