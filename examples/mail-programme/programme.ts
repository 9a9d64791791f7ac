import type { EventSummary } from "@finsam/client";
import { type IsoWeek, weekSpan } from "@finsam/domain/weeks";
import { arrangersOf, dayText, days, placeOf, signUpOf, stateOf, timeOf } from "./wording.ts";

/** What is mailed of a week. */
export interface Programme {
  /** `Aktiviteter vecka 42, 12–18 oktober`. */
  readonly title: string;
  /** Those on which something begins, in order; what has no certain day comes last. */
  readonly days: readonly ProgrammeDay[];
}

/** One day's events. */
export interface ProgrammeDay {
  readonly heading: string;
  readonly events: readonly ProgrammeEvent[];
}

/** An event in words. */
export interface ProgrammeEvent {
  /** Cancelled, postponed and moved are said first. */
  readonly heading: string;
  readonly lines: readonly string[];
  readonly signUp: { readonly text: string; readonly url?: string } | undefined;
}

/**
 * The programme of a week. An event is told on its first day, or on Monday if it has begun before. What may be on any day of a
 * month or a season is left out: it would be in every week's mail.
 */
export function programmeOf(week: IsoWeek, events: readonly EventSummary[]): Programme {
  const { from, to } = weekSpan(week);
  const told = events.filter(({ datePrecision }) => ["DAY", "WEEK"].includes(datePrecision));
  const byHeading = Map.groupBy(told.toSorted(certainDaysFirst), (event) => {
    if (event.datePrecision === "WEEK") return "Någon dag i veckan";
    const day = dayText(event.startsOn < from ? from : event.startsOn);
    return day.charAt(0).toUpperCase() + day.slice(1);
  });
  return {
    title: `Aktiviteter vecka ${Number(week.slice(-2))}, ${days(from, to)}`,
    days: [...byHeading].map(([heading, events]) => ({ heading, events: events.map(inWords) })),
  };
}

function certainDaysFirst(one: EventSummary, other: EventSummary): number {
  return Number(one.datePrecision === "WEEK") - Number(other.datePrecision === "WEEK");
}

function inWords(event: EventSummary): ProgrammeEvent {
  const state = stateOf(event);
  const before =
    event.previousStartsOn === null
      ? ""
      : `Flyttad från ${dayText(event.previousStartsOn, event.previousStartsAt)}`;
  const lines = [timeOf(event), before, placeOf(event), `Arrangör: ${arrangersOf(event)}`];
  return {
    heading: state === undefined ? event.title : `${state}: ${event.title}`,
    lines: lines.filter((line) => line !== ""),
    signUp: signUpOf(event),
  };
}
