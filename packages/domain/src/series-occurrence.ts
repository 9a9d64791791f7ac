import { isDay } from "./day.ts";
import type { Event } from "./event.ts";
import type { EventTemplate } from "./event-series.ts";
import { type Json, sameJson } from "./field-change.ts";
import type { Fields } from "./record-change.ts";
import { instantOf, isTimeZone } from "./zone.ts";

/** What decides when the clock times of a series are on an occurrence's day. */
interface Day {
  readonly startsOn: string;
  readonly timeZone: string;
}

/** A new occurrence: what it doesn't say itself it takes over from its series. An explicit null says "nothing". */
export function occurrenceOf(template: EventTemplate, written: Fields): Fields {
  const { startsOn, timeZone = "Europe/Stockholm", datePrecision = "DAY" } = written;
  const day =
    typeof startsOn === "string" &&
    isDay(startsOn) &&
    typeof timeZone === "string" &&
    isTimeZone(timeZone) &&
    datePrecision === "DAY"
      ? { startsOn, timeZone }
      : undefined;
  const taken = templateFields(template, written["startsAt"] === undefined ? day : undefined);
  return { ...taken, ...written, ...registrationOf(taken, written) };
}

/**
 * What changes in an occurrence when its series changes: each value that it still had from the series as it was. What it
 * has departed from stays.
 */
export function followedSeries(
  before: EventTemplate | null,
  after: EventTemplate | null,
  event: Event,
  held: Fields,
): Fields {
  const day = event.datePrecision === "DAY" ? event : undefined;
  const old = templateFields(before, day);
  const next = templateFields(after, day);
  const followed: Record<string, Json> = {};
  for (const name of new Set([...Object.keys(old), ...Object.keys(next)])) {
    const was = old[name] ?? null;
    const becomes = next[name] ?? null;
    if (name === "registration") continue;
    if (
      !sameJson(was, becomes) &&
      sameJson(asIs(name, event, held), was) &&
      !isRequired(name, becomes)
    )
      followed[name] = becomes;
  }
  return { ...followed, ...followedRegistration(old, next, event) };
}

function templateFields(template: EventTemplate | null, day: Day | undefined): Fields {
  if (template === null) return {};
  const at = (time: string | null): string | null =>
    day === undefined || time === null || isAtEndOfTime(day)
      ? null
      : instantOf(day.startsOn, time, day.timeZone);
  const startsAt = at(template.startTime);
  const registration = {
    ...(template.registrationEmail === null ? {} : { email: template.registrationEmail }),
    ...(template.priceSek === null ? {} : { priceSek: template.priceSek }),
  };
  const fields = {
    title: template.title,
    summary: template.summary,
    kind: template.kind,
    audience: template.audience.length > 0 ? template.audience : null,
    theme: template.theme,
    venue: template.venue,
    startsAt,
    // Neither stands without a start.
    doorsAt: startsAt === null ? null : at(template.doorsTime),
    endsAt: startsAt === null ? null : at(template.endTime),
    registration: Object.keys(registration).length > 0 ? registration : null,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** Whether clock times on a day may be outside the years that an instant can have. */
function isAtEndOfTime({ startsOn }: Day): boolean {
  return startsOn < "0001-01-03" || startsOn > "9999-12-29";
}

/** A mailbox or price of the series stands beside what the occurrence says of its registration. */
function registrationOf(taken: Fields, written: Fields): Fields {
  const own = written["registration"];
  if (own === null || !isObject(own) || !isObject(taken["registration"])) return {};
  return { registration: { ...taken["registration"], ...own } };
}

function followedRegistration(old: Fields, next: Fields, { registration }: Event): Fields {
  if (registration === null) return {};
  const was = isObject(old["registration"]) ? old["registration"] : {};
  const becomes = isObject(next["registration"]) ? next["registration"] : {};
  const followed = Object.fromEntries(
    (["email", "priceSek"] as const).flatMap((name) =>
      registration[name] === (was[name] ?? null) && (was[name] ?? null) !== (becomes[name] ?? null)
        ? [[name, becomes[name] ?? null]]
        : [],
    ),
  );
  return Object.keys(followed).length > 0 ? { registration: { ...registration, ...followed } } : {};
}

/** The occurrence's own value: as parsed, so that defaults and the forms of instants don't count as departures. */
function asIs(name: string, event: Event, held: Fields): Json {
  switch (name) {
    case "startsAt":
    case "endsAt":
    case "doorsAt":
    case "title":
    case "summary":
    case "kind":
    case "theme":
    case "venue":
      return event[name];
    case "audience":
      return event.audience.length > 0 ? event.audience : null;
    default:
      return held[name] ?? null;
  }
}

/** A title and a kind cannot be taken away: the occurrence keeps those that it had. */
function isRequired(name: string, becomes: Json): boolean {
  return becomes === null && (name === "title" || name === "kind");
}

function isObject(json: Json | undefined): json is { readonly [key: string]: Json } {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
