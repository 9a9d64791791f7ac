import {
  addDays,
  type Day,
  daysBetween,
  type Event,
  type Fields,
  instantOf,
  rescheduledEvent,
} from "@finsam/domain";
import { localDateTime } from "./local-time.ts";

/** When an event would be. */
export interface Slot {
  /** The day on which it starts. */
  readonly day: Day;
  /** `HH:MM` in the event's own zone. */
  readonly time: string;
}

/** What a move changes of an event, as an update takes it. */
export type Move = Pick<
  Event,
  "startsOn" | "endsOn" | "startsAt" | "endsAt" | "doorsAt" | "datePrecision" | "partOfDay"
>;

/** What has to change of an event for it to start then: its length, and the time from doors to start, stay. */
export function moveTo(event: Event, { day, time }: Slot): Move {
  const { timeZone, startsAt, endsAt, doorsAt, startsOn, endsOn, datePrecision } = event;
  const start = instantOf(day, time, timeZone);
  const shift = startsAt === null ? null : Date.parse(start) - Date.parse(startsAt);
  const shifted = (instant: string | null): string | null =>
    instant === null || shift === null ? null : instantText(Date.parse(instant) + shift);
  return {
    startsOn: day,
    // The days of a week or month on one of which it is are not its length.
    endsOn: datePrecision === "DAY" ? addDays(day, daysBetween(startsOn, endsOn)) : day,
    startsAt: start,
    endsAt: shifted(endsAt),
    doorsAt: shifted(doorsAt),
    // The clock time says it.
    datePrecision: "DAY",
    partOfDay: null,
  };
}

/**
 * A move as an update of the event's record takes it. What the public has been told is rescheduled: the event then says when it was to be
 * before.
 */
export function moveFields(event: Event, slot: Slot): Fields {
  const move: Fields = { ...moveTo(event, slot) };
  if (event.visibility !== "PUBLIC") return move;
  const announced = rescheduledEvent(event, moveTo(event, slot));
  return announced.ok ? announced.value : move;
}

/** The event as it would be. */
export function moved(event: Event, slot: Slot): Event {
  return { ...event, ...moveTo(event, slot) };
}

/** When an event starts by the clocks where it is; undefined: nobody knows. */
export function slotOf({ startsAt, timeZone }: Event): Slot | undefined {
  return startsAt === null ? undefined : localDateTime(Date.parse(startsAt), timeZone);
}

/** An instant as records write it. */
export function instantText(at: number): string {
  return new Date(at).toISOString().replace(".000Z", "Z");
}
