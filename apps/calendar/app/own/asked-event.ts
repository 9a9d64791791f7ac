import type { FormValues } from "../form/form-values.ts";
import type { EventOffers } from "./event-sections.ts";

/** What the address of a new event asks for: the day and the week of the plan that it was begun from. */
export function askedEvent(url: string, { weeks }: Pick<EventOffers, "weeks">): FormValues {
  const { searchParams } = new URL(url);
  const day = searchParams.get("dag");
  const week = searchParams.get("temavecka");
  const association = searchParams.get("forbund");
  return {
    ...(day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) && { startsOn: [day] }),
    ...(weeks.some(({ value }) => value === week) && week !== null && { themeWeekId: [week] }),
    ...(association !== null && { association: [association] }),
  };
}
