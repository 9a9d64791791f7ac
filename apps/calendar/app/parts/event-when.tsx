import { isoWeekOf } from "@finsam/domain/weeks";
import type { Language } from "../language.ts";
import { type EventTime, eventTime, timeOnDay } from "../words/event-time.ts";

/** When an event is, for people and for machines; nothing where it says no more than the heading that it stands under. */
export function EventWhen({
  event,
  language,
  underDay = false,
}: {
  readonly event: EventTime;
  readonly language: Language;
  /** Whether it stands under the heading of its day, so that only the time needs to be told. */
  readonly underDay?: boolean;
}) {
  const words = underDay ? timeOnDay(event, language) : eventTime(event, language);
  if (words === undefined) return null;
  const dateTime = machineTime(event);
  return dateTime === undefined ? words : <time dateTime={dateTime}>{words}</time>;
}

/** No more exact than it is known; HTML has no word for a season. */
function machineTime({ datePrecision, startsAt, startsOn }: EventTime): string | undefined {
  if (datePrecision === "DAY") return startsAt ?? startsOn;
  if (datePrecision === "WEEK") return isoWeekOf(startsOn);
  return datePrecision === "MONTH" ? startsOn.slice(0, 7) : undefined;
}
