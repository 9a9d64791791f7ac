import { isoWeekOf } from "@finsam/domain/weeks";
import type { Language, Words } from "./language.ts";
import { type EventTime, eventTime } from "./words/event-time.ts";
import { capitalised } from "./words/term.ts";
import { weekHeading } from "./words/week-title.ts";

const goesOn: Words<string> = { sv: "Pågår", en: "Going on" };

/** Events under one heading. */
export interface EventGroup<Event> {
  readonly heading: string;
  readonly events: readonly Event[];
}

/**
 * Events by the week in which they begin, those of a month or a season by that, in the order in which they come. `today`, in a list of
 * what is to come: what began in an earlier week goes on.
 */
export function eventGroups<Event extends EventTime>(
  events: readonly Event[],
  language: Language,
  today?: string,
): EventGroup<Event>[] {
  const groups = new Map<string, Event[]>();
  for (const event of events) {
    const heading = headingOf(event, language, today);
    groups.set(heading, [...(groups.get(heading) ?? []), event]);
  }
  return Array.from(groups, ([heading, events]) => ({ heading, events }));
}

function headingOf(event: EventTime, language: Language, today: string | undefined): string {
  const { datePrecision, startsOn } = event;
  if (datePrecision === "MONTH" || datePrecision === "SEASON")
    return capitalised(eventTime({ ...event, startsAt: null, partOfDay: null }, language));
  const week = isoWeekOf(startsOn);
  if (today !== undefined && week < isoWeekOf(today)) return goesOn[language];
  return weekHeading(week, language);
}
