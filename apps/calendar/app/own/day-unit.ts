import { earliestDay, latestDay } from "@finsam/domain";
import { isoWeekOf, weekSpan } from "@finsam/domain/weeks";

/** The first and the last day of the week, month or season in which a day lies; undefined where the day itself is meant. */
export function wholeUnit(
  day: string,
  precision: "DAY" | "WEEK" | "MONTH" | "SEASON",
): { readonly startsOn: string; readonly endsOn: string } | undefined {
  switch (precision) {
    case "DAY":
      return undefined;
    case "WEEK": {
      const { from, to } = weekSpan(isoWeekOf(day));
      return { startsOn: from, endsOn: to };
    }
    case "MONTH":
      return daysOf(day.slice(0, 7));
    case "SEASON":
      return daysOf(seasonOf(day));
  }
}

function daysOf(partial: string) {
  return { startsOn: earliestDay(partial), endsOn: latestDay(partial) };
}

/** As EDTF writes it: a winter by the year in which it begins. */
function seasonOf(day: string): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  if (month <= 2) return `${String(year - 1).padStart(4, "0")}-24`;
  return `${day.slice(0, 4)}-${20 + Math.floor(month / 3)}`;
}
