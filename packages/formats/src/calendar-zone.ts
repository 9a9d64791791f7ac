import { isTimeZone, instantOf } from "@finsam/domain";
import { findIana } from "windows-iana";
import type { CalendarComponent } from "./calendar-component.ts";
import { lineParts } from "./calendar-property.ts";

/** Gives the IANA zone that a TZID means, undefined where it cannot be told. */
export type ZoneFinder = (tzid: string) => string | undefined;

/**
 * Zones by their names: IANA's, Windows', either with a prefix of some program's own, and the names of a file's own VTIMEZONE
 * parts where these name an IANA zone or have the rules of the default zone.
 */
export function zoneFinder(
  components: readonly CalendarComponent[],
  defaultZone: string,
): ZoneFinder {
  const defined = new Map<string, string | undefined>();
  for (const { lines } of components) {
    const tzid = valueOf(lines, "TZID");
    if (tzid !== undefined && !defined.has(tzid))
      defined.set(tzid, zoneOfDefinition(lines, defaultZone));
  }
  const known = new Map<string, string | undefined>();
  return (tzid) => {
    const text = tzid.trim().replace(/^"|"$/g, "");
    if (!known.has(text)) known.set(text, zoneNamed(text, defaultZone) ?? defined.get(text));
    return known.get(text);
  };
}

/** The IANA zone that a name means; undefined where it is none. */
export function zoneNamed(name: string, defaultZone: string): string | undefined {
  if (name.length > 200) return undefined;
  const segments = name.split("/").filter((segment) => segment !== "");
  const tails = [segments, segments.slice(-3), segments.slice(-2), segments.slice(-1)];
  for (const tail of tails) {
    const zone = ianaZone(tail.join("/"));
    // A single word such as "Stockholm" is none; "UTC" and "CET" are.
    if (zone !== undefined) return zone;
  }
  const [, sign, hours = ""] = /^(?:GMT|UTC)([+-])(\d{2}):?00$/.exec(name) ?? [];
  // IANA names these zones by the sign that POSIX has.
  if (sign !== undefined) return ianaZone(`Etc/GMT${sign === "+" ? "-" : "+"}${Number(hours)}`);
  const windows = findIana(name);
  if (windows.length > 0)
    return windows.some((zone) => zone === defaultZone) ? defaultZone : ianaZone(windows[0] ?? "");
  // As Outlook shows it: "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna".
  const city = defaultZone.split("/").at(-1)?.replaceAll("_", " ");
  const cities = /^\((?:UTC|GMT)[+-]\d\d:\d\d\) (.+)$/.exec(name)?.[1]?.split(", ");
  return city !== undefined && cities?.includes(city) === true ? defaultZone : undefined;
}

function ianaZone(name: string): string | undefined {
  if (isTimeZone(name)) return name;
  if (!/^[A-Za-z][\w+/-]*$/.test(name)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    return isTimeZone(timeZone) ? timeZone : undefined;
  } catch {
    return undefined;
  }
}

/** The rules that hold in the European Union since 1996. */
const lastSunday = /(?:^|;)BYDAY=-1SU(?:;|$)/i;

function zoneOfDefinition(lines: readonly string[], defaultZone: string): string | undefined {
  const named = valueOf(lines, "X-LIC-LOCATION") ?? valueOf(lines, "TZID-ALIAS-OF");
  const zone = named === undefined ? undefined : zoneNamed(named, defaultZone);
  if (zone !== undefined) return zone;
  const offsets = new Set(valuesOf(lines, "TZOFFSETTO").map((offset) => offset.slice(0, 5)));
  const rules = valuesOf(lines, "RRULE");
  const months = new Set(rules.map((rule) => /BYMONTH=(\d+)/i.exec(rule)?.[1]));
  const isEuropean =
    rules.every((rule) => lastSunday.test(rule)) &&
    months.size === 2 &&
    months.has("3") &&
    months.has("10");
  const ours = new Set([offsetAt("2026-01-15", defaultZone), offsetAt("2026-07-15", defaultZone)]);
  return isEuropean && ours.size === 2 && sameSet(offsets, ours) ? defaultZone : undefined;
}

function offsetAt(day: string, zone: string): string {
  const minutes =
    (Date.parse(`${day}T12:00:00Z`) - Date.parse(instantOf(day, "12:00", zone))) / 60_000;
  const two = (number: number): string => String(number).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

function sameSet(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((one) => right.has(one));
}

function valuesOf(lines: readonly string[], name: string): string[] {
  return lines.flatMap((line) => {
    const parts = lineParts(line);
    return parts?.name === name ? [parts.value.trim()] : [];
  });
}

function valueOf(lines: readonly string[], name: string): string | undefined {
  return valuesOf(lines, name)[0];
}
