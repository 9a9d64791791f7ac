import {
  addDays,
  type Day,
  daysBetween,
  type Event,
  type Fields,
  type Json,
  type Sentence,
  type ThemeWeek,
  weekdayOf,
} from "@finsam/domain";
import { copiedTime } from "./copied-time.ts";
import { daysFrom } from "./planned-time.ts";
import { dayOffName } from "./rule/day-off.ts";
import { dayName, inBoth, listed } from "./wording.ts";

/** A new record as a creation takes it, and whose it would be: made at once for one's own, a proposal for others'. */
export interface RecordCopy {
  /** The association that it would belong to. */
  readonly ownerId: string;
  /** As a creation takes them. */
  readonly fields: Fields;
}

/** The copy of an event. The copied week, and the event that it is a part of, get their ids when they are made. */
export interface EventCopy extends RecordCopy {
  /** Of which event it is a copy. */
  readonly sourceId: string;
  /** The event that the source is a part of; null: none. */
  readonly partOfSourceId: string | null;
  /** That it falls on a holiday, an eve or a squeeze day; null: it doesn't. */
  readonly dayOff: Sentence | null;
}

/** A week and its events, as they would be another time. */
export interface WeekCopy {
  /** Of the lead: a draft on the new days. */
  readonly week: RecordCopy;
  /** In the order of what was given. */
  readonly events: readonly EventCopy[];
}

/** What is not taken along: the record's own, what was told of that time alone, and links that led to what was then. */
const leftBehind = new Set([
  "id",
  "ownerId",
  "version",
  "updatedAt",
  "slug",
  "formerSlugs",
  "mergedIds",
  "visibility",
  "status",
  "previousStartsOn",
  "previousStartsAt",
  "sequence",
  "attendance",
  "onlineUrl",
  "documentIds",
  "partOfId",
  "themeWeekId",
]);

/**
 * Copies a week to another time, on the same weekdays: to the week (ISO 8601) of the day that is given. Clock times stay what the clocks show,
 * also across summer time; days of registration are moved along. New records are drafts: who is invited learns of it when the lead says so.
 */
export function copyWeek(week: ThemeWeek, events: readonly Event[], startsOn: Day): WeekCopy {
  const start = addDays(startsOn, weekdayOf(week.startsOn) - weekdayOf(startsOn));
  const days = daysBetween(week.startsOn, start);
  const { ownerId, name, theme, audiences, invitedIds } = week;
  return {
    week: {
      ownerId,
      fields: {
        name,
        theme,
        audiences,
        invitedIds,
        startsOn: start,
        endsOn: addDays(week.endsOn, days),
      },
    },
    events: events.map((event) => copyOf(event, days, week.startsOn)),
  };
}

function copyOf(event: Event, days: number, weekStart: Day): EventCopy {
  const time = copiedTime(event, days, weekStart);
  const kept = Object.entries(event).filter(([name]) => !leftBehind.has(name));
  const registration = copiedRegistration(event, time.registration);
  return {
    ownerId: event.ownerId,
    sourceId: event.id,
    partOfSourceId: event.partOfId,
    fields: toldOnly({ ...jsonFields(kept), ...time.fields, registration }),
    dayOff: dayOffSentence(time.fields.startsOn, time.fields.endsOn, event),
  };
}

/** The form of then is left out; whether one can sign up is not known yet. */
function copiedRegistration(
  { registration }: Event,
  deadlines: { readonly deadlineOn: Day | null; readonly deadlineAt: string | null },
): Json {
  if (registration === null) return null;
  const status = registration.status === "NOT_REQUIRED" ? "NOT_REQUIRED" : "UNKNOWN";
  return { ...toldOnly({ ...registration, url: null, ...deadlines }), status };
}

function dayOffSentence(from: Day, to: Day, { datePrecision }: Event): Sentence | null {
  if (datePrecision !== "DAY") return null;
  const off = daysFrom(from, to).flatMap((day) => {
    const words = dayOffName(day);
    return words === undefined ? [] : [{ day, words }];
  });
  if (off.length === 0) return null;
  return inBoth((language) =>
    listed(
      off.map(({ day, words }) => `${dayName(day, language)} (${words[language]})`),
      language,
    ),
  );
}

function jsonFields(entries: readonly (readonly [string, Json])[]): Fields {
  return Object.fromEntries(entries);
}

/** Without what says nothing: a new record has its defaults anyway. */
function toldOnly(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
