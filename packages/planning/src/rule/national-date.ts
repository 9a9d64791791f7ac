import type { CheckedPlan } from "../checked-plan.ts";
import type { Said } from "../finding.ts";
import type { PlannedEvent } from "../planned-event.ts";
import { inBoth, listed, titleOf } from "../wording.ts";

/** W8: the day of something for the whole country, unless it is that, or a part of it. */
export function nationalDate(event: PlannedEvent, plan: CheckedPlan): Said | null {
  const { time } = event;
  if (time.kind === "VAGUE") return null;
  const met = plan.input.calendars.nationalDates
    .filter(
      ({ from, to, cancelled, eventId }) =>
        !cancelled &&
        time.days.some((day) => from <= day && day <= to) &&
        (eventId === null || !plan.isWithin(event, eventId)),
    )
    .toSorted((a, b) => (`${a.from} ${a.name}` < `${b.from} ${b.name}` ? -1 : 1));
  if (met.length === 0) return null;
  return {
    severity: "WARNING",
    sentence: inBoth((language) => {
      const names = listed(
        met.map(({ name }) => name),
        language,
      );
      return language === "sv"
        ? `${titleOf(event, language)} ligger samma dag som ${names}`
        : `${titleOf(event, language)} is on the day of ${names}`;
    }),
    facts: met.map(({ name, from, to }) => ({ name, from, to })),
  };
}
