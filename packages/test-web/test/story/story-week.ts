import { addDays } from "@finsam/domain";
import { eveName, isHoliday, isSqueezeDay } from "@finsam/domain/holidays";
import { isoWeekOf, weekSpan } from "@finsam/domain/weeks";

/** How long before its week a story begins, in days. */
const leadDays = 60;

/** The days of a week from Monday to Friday. */
export type Weekdays = readonly [string, string, string, string, string];

/** The next week, two months ahead or more, whose working days are all ordinary ones. */
export function storyWeek(today: string): {
  readonly number: number;
  readonly year: number;
  readonly days: Weekdays;
} {
  for (let day = addDays(today, leadDays); ; day = addDays(day, 7)) {
    const week = isoWeekOf(day);
    const { from } = weekSpan(week);
    const days: Weekdays = [
      from,
      addDays(from, 1),
      addDays(from, 2),
      addDays(from, 3),
      addDays(from, 4),
    ];
    if (days.every((one) => !isHoliday(one) && !isSqueezeDay(one) && eveName(one) === undefined))
      return { number: Number(week.slice(-2)), year: Number(week.slice(0, 4)), days };
  }
}
