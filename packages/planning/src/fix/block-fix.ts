import { addDays, daysBetween, type Event, type Fields } from "@finsam/domain";
import { emptyDays, workingDays } from "../rule/gap.ts";
import { dayName, inBoth, quoted } from "../wording.ts";
import type { Fix } from "./fix.ts";
import type { Fixable } from "./fixable.ts";

/** B1: an end that can't be right is not known. */
export function breakFixes({ events }: Fixable): Fix[] {
  return events.map(({ event }) => {
    const { id: eventId, ownerId, startsOn, endsOn } = event;
    const change: Fields =
      endsOn < startsOn ? { endsOn: startsOn, endsAt: null } : { endsAt: null };
    return {
      sentence: inBoth((language) =>
        language === "sv"
          ? `Ta bort sluttiden för ${quoted(event.title, language)} tills den är känd`
          : `Take away the end of ${quoted(event.title, language)} until it is known`,
      ),
      eventId,
      ownerId,
      action: { kind: "CHANGE_EVENT", change },
    };
  });
}

/** B2: for an event without a clock time another day; for any, out of the week. */
export function outsideFixes({ events, plan }: Fixable): Fix[] {
  return events.flatMap(({ event }): Fix[] => [
    ...(event.startsAt === null
      ? otherDay(event, emptyDays(plan), workingDays(plan.input.week))
      : []),
    {
      sentence: inBoth((language) =>
        language === "sv"
          ? `Ta ${quoted(event.title, language)} ur veckan`
          : `Take ${quoted(event.title, language)} out of the week`,
      ),
      eventId: event.id,
      ownerId: event.ownerId,
      action: { kind: "CHANGE_EVENT", change: outOfWeek(event) },
    },
  ]);
}

/** What takes an event out of its week. Who sees it in the week alone sees it no more. */
export function outOfWeek({ visibility }: Event): Fields {
  return { themeWeekId: null, ...(visibility === "WEEK" ? { visibility: "DRAFT" } : {}) };
}

/** The first day on which it fits, an empty one if there is any. */
function otherDay(event: Event, empty: readonly string[], working: readonly string[]): Fix[] {
  const last = working.at(-1);
  const length = event.datePrecision === "DAY" ? daysBetween(event.startsOn, event.endsOn) : 0;
  const fits = (day: string): boolean => last !== undefined && addDays(day, length) <= last;
  const day = empty.find(fits) ?? working.find(fits);
  if (day === undefined) return [];
  const change = { startsOn: day, endsOn: addDays(day, length), datePrecision: "DAY" };
  return [
    {
      sentence: inBoth((language) =>
        language === "sv"
          ? `Flytta ${quoted(event.title, language)} till ${dayName(day, language)}`
          : `Move ${quoted(event.title, language)} to ${dayName(day, language)}`,
      ),
      eventId: event.id,
      ownerId: event.ownerId,
      action: { kind: "CHANGE_EVENT", change },
    },
  ];
}
