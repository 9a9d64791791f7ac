import { canonicalInstant, type Day, instantOf, isDay, localDay, localTime } from "@finsam/domain";
import type { CalendarProperty } from "./calendar-property.ts";
import type { ZoneFinder } from "./calendar-zone.ts";
import { ItemSkipped } from "./skip-reason.ts";

/** A day, or what the clocks of a zone show. */
export interface WallTime {
  readonly day: Day;
  /** `08:30:00`; null for a whole day. */
  readonly time: string | null;
  /** IANA. */
  readonly zone: string;
}

/** What a calendar says where a time says nothing. */
export interface ZoneContext {
  readonly find: ZoneFinder;
  /** Of floating times, whole days, and times in UTC. */
  readonly defaultZone: string;
}

const dateTime = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(Z?))?$/;

/** What a value of a property means. Throws {@link ItemSkipped} for a day or time that does not exist. */
export function wallTime(
  value: unknown,
  property: CalendarProperty,
  { find, defaultZone }: ZoneContext,
): WallTime {
  const [, day = "", hour, minute, second, utc] =
    (typeof value === "string" ? dateTime.exec(value) : null) ?? [];
  if (!isDay(day)) throw new ItemSkipped("NO_SUCH_DATE");
  if (hour === undefined) return { day, time: null, zone: defaultZone };
  const time = `${hour}:${minute}:${second === "60" ? "59" : second}`;
  const tzid = property.parameter("tzid");
  if (utc === "Z") return wallTimeAt(instantInUtc(`${day}T${time}Z`), defaultZone);
  const zone = tzid === undefined ? defaultZone : find(tzid);
  if (zone === undefined) throw new ItemSkipped("UNKNOWN_TIME_ZONE", unknownZone(tzid ?? ""));
  const wall = { day, time, zone };
  // What is meant for nobody's clock is shown on the calendar's own.
  return /^(?:Etc\/)?(?:UTC|GMT|UCT|Zulu)$|^Etc\/GMT[+-]\d/.test(zone)
    ? wallTimeAt(instantOfWall(wall), defaultZone)
    : wall;
}

/** The instant of a wall time; of a day, its noon is not known and so it is an error to ask. */
export function instantOfWall({ day, time, zone }: WallTime): string {
  try {
    return instantInUtc(instantOf(day, time ?? "00:00:00", zone));
  } catch {
    throw new ItemSkipped("NO_SUCH_DATE");
  }
}

/** What the clocks of a zone show at an instant. */
export function wallTimeAt(instant: string, zone: string): WallTime {
  const second = instant.slice(17, 19);
  return { day: localDay(instant, zone), time: `${localTime(instant, zone)}:${second}`, zone };
}

/** How an occurrence is named: its day, or its start in UTC, in iCalendar's short form. */
export function recurrenceIdOf(start: WallTime): string {
  const text = start.time === null ? start.day : instantOfWall(start);
  return text.replace(/[-:]|\.\d+/g, "");
}

/** Wall times in order as texts. */
export function wallKey({ day, time }: WallTime): string {
  return `${day}T${time ?? "00:00:00"}`;
}

function instantInUtc(text: string): string {
  const instant = canonicalInstant(text);
  if (instant === undefined) throw new ItemSkipped("NO_SUCH_DATE");
  return instant;
}

function unknownZone(tzid: string) {
  const name = tzid.slice(0, 60);
  return {
    sv: `Tidszonen ${name} är okänd, så klockslaget går inte att tolka`,
    en: `The time zone ${name} is unknown, so the time cannot be told`,
  };
}
