import { type Fields, startOfDay } from "@finsam/domain";
import type { CalendarComponent } from "./calendar-component.ts";
import { type CalendarProperty, calendarProperty, lineParts } from "./calendar-property.ts";
import { titleAndCallOff } from "./called-off.ts";
import { readable } from "./control-characters.ts";
import { cut, oneLine, plainText } from "./plain-text.ts";
import { dayAfter } from "./recurrence.ts";
import { ItemSkipped } from "./skip-reason.ts";
import { placeOfText, webAddress } from "./venue-text.ts";
import {
  instantOfWall,
  type WallTime,
  wallTime,
  wallTimeAt,
  type ZoneContext,
} from "./wall-time.ts";

/** An event of a calendar before its occurrences are told apart. */
export interface CalendarEvent {
  /** Which one it is in its file, from 1. */
  readonly number: number;
  readonly uid: string | null;
  readonly title: string;
  readonly properties: ReadonlyMap<string, readonly CalendarProperty[]>;
  /** Of RRULE and EXRULE, as they are written. */
  readonly rules: readonly string[];
  /** A later one of the same identity replaces an earlier one: by SEQUENCE, then by when it was changed. */
  readonly revision: string;
}

const read: ReadonlySet<string> = new Set(
  `UID SUMMARY DESCRIPTION LOCATION URL STATUS CLASS SEQUENCE LAST-MODIFIED DTSTAMP DTSTART DTEND DURATION RDATE EXDATE
  RECURRENCE-ID CONFERENCE ORGANIZER X-MICROSOFT-CDO-ALLDAYEVENT X-GOOGLE-CONFERENCE
  X-MICROSOFT-SKYPETEAMSMEETINGURL`.split(/\s+/),
);
/** Properties without which an event would be another. */
const decisive = new Set(["DTSTART", "DTEND", "DURATION", "RDATE", "EXDATE", "RECURRENCE-ID"]);

/** Reads the properties of one event. One that decides when it is and cannot be read makes the event unreadable. */
export function calendarEvent({ number, lines }: CalendarComponent): CalendarEvent | "unreadable" {
  const properties = new Map<string, CalendarProperty[]>();
  const rules: string[] = [];
  let unreadable = false;
  for (const text of lines) {
    const parts = lineParts(text);
    if (parts === undefined) continue;
    if (parts.name === "RRULE" || parts.name === "EXRULE")
      rules.push(parts.name === "RRULE" ? parts.value : "EXRULE");
    if (!read.has(parts.name)) continue;
    const property = calendarProperty(text);
    if (property !== undefined)
      properties.set(parts.name, [...(properties.get(parts.name) ?? []), property]);
    else if (decisive.has(parts.name)) unreadable = true;
  }
  const event = { number, properties, rules };
  const uid = textOf(event, "UID")?.trim() ?? "";
  const summary = textOf(event, "SUMMARY");
  return unreadable
    ? "unreadable"
    : {
        ...event,
        uid: readable(uid) || null,
        title: summary === undefined ? "" : oneLine(summary),
        revision: revisionOf(event),
      };
}

type Readable = Pick<CalendarEvent, "properties">;

/** The first property with that name. */
export function propertyOf({ properties }: Readable, name: string): CalendarProperty | undefined {
  return properties.get(name)?.[0];
}

function textOf(event: Readable, name: string): string | undefined {
  const value = propertyOf(event, name)?.values[0];
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function revisionOf(event: Readable): string {
  const sequence = textOf(event, "SEQUENCE") ?? "0";
  const number = /^\d{1,9}$/.test(sequence) ? sequence : "0";
  const changed = textOf(event, "LAST-MODIFIED") ?? textOf(event, "DTSTAMP") ?? "";
  return `${number.padStart(9, "0")} ${changed}`;
}

/** When an event begins. Throws {@link ItemSkipped}. */
export function startOf(event: CalendarEvent, zones: ZoneContext): WallTime {
  const property = propertyOf(event, "DTSTART");
  if (property === undefined) throw new ItemSkipped("NO_START");
  return wallTime(property.values[0], property, zones);
}

/** How long an event is: whole days, milliseconds, or not known. */
export type Length = { readonly days: number } | { readonly ms: number } | undefined;

const dayMs = 86_400_000;

/** How long an event that begins then is. Throws {@link ItemSkipped}. */
export function lengthOf(event: CalendarEvent, start: WallTime, zones: ZoneContext): Length {
  const property = propertyOf(event, "DTEND");
  if (property !== undefined) {
    const end = wallTime(property.values[0], property, zones);
    return lengthBetween(start, end);
  }
  const duration = textOf(event, "DURATION");
  return duration === undefined ? undefined : lengthOfDuration(duration, start);
}

/** From a start to an exclusive end. */
export function lengthBetween(start: WallTime, end: WallTime): Length {
  if (start.time === null || end.time === null) {
    const days = Math.round((Date.parse(end.day) - Date.parse(start.day)) / dayMs);
    if (days < 0) throw new ItemSkipped("END_BEFORE_START");
    return start.time === null ? { days: Math.max(1, days) } : undefined;
  }
  const ms = Date.parse(instantOfWall(end)) - Date.parse(instantOfWall(start));
  if (ms < 0) throw new ItemSkipped("END_BEFORE_START");
  // An end at the start is how programs write that there is none.
  return ms === 0 ? undefined : { ms };
}

/** What a duration (RFC 5545 § 3.3.6) means. */
export function lengthOfDuration(text: string, { time }: WallTime): Length {
  const [, sign, weeks = "0", days = "0", hours = "0", minutes = "0", seconds = "0"] =
    /^([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?$/.exec(
      text,
    ) ?? [];
  if (sign === undefined) return undefined;
  if (sign === "-") throw new ItemSkipped("END_BEFORE_START");
  const whole = Number(weeks) * 7 + Number(days);
  if (time === null) return { days: Math.max(1, whole) };
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + whole * dayMs;
  return ms === 0 ? undefined : { ms };
}

/** The fields of an event's time. Throws {@link ItemSkipped}. */
export function timeFields(start: WallTime, length: Length, allDay: boolean) {
  const { zone, day } = start;
  const none = { startsAt: null, endsAt: null, timeZone: zone };
  if (start.time === null) {
    const days = length !== undefined && "days" in length ? length.days : 1;
    return { ...none, startsOn: day, endsOn: dayAfter(day, days - 1) };
  }
  const startsAt = instantOfWall(start);
  const ms = length !== undefined && "ms" in length ? length.ms : undefined;
  if (ms === undefined)
    return allDay
      ? { ...none, startsOn: day, endsOn: day }
      : { startsAt, endsAt: null, timeZone: zone, startsOn: day, endsOn: day };
  const endMs = Date.parse(startsAt) + ms;
  if (endMs > Date.parse("9999-12-30")) throw new ItemSkipped("NO_SUCH_DATE");
  const endsAt = new Date(endMs).toISOString().replace(".000Z", "Z");
  const end = wallTimeAt(endsAt, zone);
  const endsAtMidnight = endsAt === startOfDay(end.day, zone) && end.day > day;
  const endsOn = endsAtMidnight ? dayAfter(end.day, -1) : end.day;
  const isWholeDays = endsAtMidnight && startsAt === startOfDay(day, zone);
  return isWholeDays || allDay
    ? { ...none, startsOn: day, endsOn }
    : { startsAt, endsAt, timeZone: zone, startsOn: day, endsOn };
}

/** Whether the program that wrote it means whole days, though it writes times. */
export function isMarkedAllDay(event: CalendarEvent): boolean {
  return textOf(event, "X-MICROSOFT-CDO-ALLDAYEVENT")?.toUpperCase() === "TRUE";
}

/** What an event says beside its time. Throws {@link ItemSkipped}. */
export function contentFields(event: CalendarEvent, calledOff: boolean) {
  const titled = titleAndCallOff(event.title);
  if (titled.title === "") throw new ItemSkipped("NO_TITLE");
  const access = textOf(event, "CLASS")?.toUpperCase();
  if (access === "PRIVATE" || access === "CONFIDENTIAL") throw new ItemSkipped("PRIVATE");
  const cancelled =
    calledOff || titled.calledOff || textOf(event, "STATUS")?.toUpperCase() === "CANCELLED";
  const description = plainText(textOf(event, "DESCRIPTION") ?? "");
  const place = placeOfText(textOf(event, "LOCATION") ?? "");
  const meeting = ["CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"]
    .map((name) => webAddress(textOf(event, name)))
    .find((url) => url !== null);
  const onlineUrl = meeting ?? place.onlineUrl;
  const fields = {
    title: cut(titled.title, 200),
    description: description === "" ? null : cut(description, 20_000),
    venue: place.venue,
    online: place.online || onlineUrl !== null,
    onlineUrl,
    status: cancelled ? ("CANCELLED" as const) : ("SCHEDULED" as const),
  } satisfies Fields;
  const organiser = oneLine(unescaped(propertyOf(event, "ORGANIZER")?.parameter("cn") ?? ""));
  return {
    fields,
    url: webAddress(textOf(event, "URL")),
    organiserNames: organiser === "" ? [] : [cut(organiser, 200)],
  };
}

/** Some programs write a name as a part of an address. */
function unescaped(name: string): string {
  try {
    return /%[\dA-F]{2}/i.test(name) ? decodeURIComponent(name) : name;
  } catch {
    return name;
  }
}
