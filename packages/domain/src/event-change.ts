import { addDays, daysBetween, LAST_DAY } from "./day.ts";
import type { Event } from "./event.ts";
import { brokenRuleAt, type Parsed } from "./failure.ts";
import type { Fields } from "./record-change.ts";
import type { RuleCode } from "./rule.ts";

/** A change of an event as fields, or why it cannot be. */
export type EventChange = Parsed<Fields>;

/** Makes an event public (publicera). */
export function publishedEvent(event: Event): EventChange {
  return event.visibility === "PUBLIC"
    ? refused("ALREADY_PUBLIC")
    : { ok: true, value: { visibility: "PUBLIC" } };
}

/** Cancels an event (ställa in). It keeps its time, so that whoever looks there is told. */
export function cancelledEvent(event: Event): EventChange {
  if (event.status === "CANCELLED") return refused("ALREADY_CANCELLED");
  return announced(event, { status: "CANCELLED" });
}

/** Puts an event off without a new time (skjuta upp). It keeps the one it had. */
export function postponedEvent(event: Event): EventChange {
  if (event.status === "CANCELLED") return refused("EVENT_IS_CANCELLED");
  if (event.status === "POSTPONED") return refused("ALREADY_POSTPONED");
  return announced(event, { status: "POSTPONED" });
}

/** When an event is to be instead: all of its time, since parts of two would not fit. */
export interface NewTime {
  /** The first day, in the event's time zone. */
  readonly startsOn: string;
  /** Null: as many days as before; where the precision is another than before, the first day. */
  readonly endsOn: string | null;
  /** When it begins, an instant; null where no clock time is set. */
  readonly startsAt: string | null;
  /** When it ends, exclusive, an instant; null where it is not known. */
  readonly endsAt: string | null;
  /** When the doors open, an instant; null where it is not known. */
  readonly doorsAt: string | null;
  /** How exact the days are: for all but `DAY` it is on some day within them. */
  readonly datePrecision: Event["datePrecision"];
  /** Roughly when on the day; null where it is not known. */
  readonly partOfDay: Event["partOfDay"];
}

/** Moves an event (flytta). It keeps its id and tells the start that it had before. */
export function rescheduledEvent(event: Event, time: NewTime): EventChange {
  if (event.status === "CANCELLED") return refused("EVENT_IS_CANCELLED");
  return announced(event, {
    ...time,
    endsOn: time.endsOn ?? lastDayOf(event, time),
    status: "RESCHEDULED",
    previousStartsOn: event.startsOn,
    previousStartsAt: event.startsAt,
  });
}

/** Takes back that an event was cancelled or put off (återuppta). */
export function reinstatedEvent(event: Event): EventChange {
  if (event.status !== "CANCELLED" && event.status !== "POSTPONED")
    return refused("NOT_CALLED_OFF");
  const status = event.previousStartsOn === null ? "SCHEDULED" : "RESCHEDULED";
  return { ok: true, value: { status } };
}

function lastDayOf(event: Event, { startsOn, datePrecision }: NewTime): string {
  if (datePrecision !== event.datePrecision) return startsOn;
  const days = daysBetween(event.startsOn, event.endsOn);
  return days <= daysBetween(startsOn, LAST_DAY) ? addDays(startsOn, days) : LAST_DAY;
}

/** What nobody has been told of is changed, not called off. */
function announced(event: Event, fields: Fields): EventChange {
  return event.visibility === "DRAFT" ? refused("STILL_A_DRAFT") : { ok: true, value: fields };
}

function refused(rule: RuleCode): EventChange {
  return { ok: false, issues: [brokenRuleAt(rule, [])] };
}
