import { addDays, weekdayOf } from "@finsam/domain";

/** A week of a month: its Monday, and its seven days; undefined for those of other months. */
export interface MonthRow<Day> {
  readonly monday: string;
  readonly days: readonly (Day | undefined)[];
}

/** The days of a month, all in order, as weeks from Monday to Sunday. */
export function monthRows<Day extends { readonly date: string }>(
  days: readonly Day[],
): MonthRow<Day>[] {
  const rows = new Map<string, (Day | undefined)[]>();
  for (const day of days) {
    const weekday = weekdayOf(day.date);
    const monday = addDays(day.date, 1 - weekday);
    const row = rows.get(monday) ?? Array.from<undefined>({ length: 7 });
    row[weekday - 1] = day;
    rows.set(monday, row);
  }
  return Array.from(rows, ([monday, row]) => ({ monday, days: row }));
}
