import type { CheckedPlan } from "../checked-plan.ts";
import type { Said } from "../finding.ts";
import type { PlannedEvent } from "../planned-event.ts";
import { dayName, inBoth, listed, titleOf } from "../wording.ts";

/** B2: a day of it lies outside the week; where the day is not known: all of the days on which it may be. */
export function outsideWeek(planned: PlannedEvent, { input }: CheckedPlan): Said | null {
  const { startsOn, endsOn } = input.week;
  const { event, time } = planned;
  const isOutside = (day: string): boolean => day < startsOn || day > endsOn;
  if (time.kind === "VAGUE") {
    if (event.datePrecision === "DAY" || (event.endsOn >= startsOn && event.startsOn <= endsOn))
      return null;
    return said(planned, [event.startsOn]);
  }
  const outside = time.days.filter(isOutside);
  return outside.length === 0 ? null : said(planned, outside);
}

function said(event: PlannedEvent, days: readonly string[]): Said {
  return {
    severity: "BLOCK",
    sentence: inBoth((language) => {
      const named = listed(
        days.map((day) => dayName(day, language)),
        language,
      );
      return language === "sv"
        ? `${titleOf(event, language)} ligger utanför veckan: ${named}`
        : `${titleOf(event, language)} lies outside the week: ${named}`;
    }),
    facts: [...days],
  };
}
