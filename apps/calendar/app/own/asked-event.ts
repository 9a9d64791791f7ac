import type { Option } from "../form/field.ts";
import type { FormValues } from "../form/form-values.ts";
import type { EventOffers } from "./event-sections.ts";

/** What the address of a new event asks for: the association, the day and the week of the plan that it was begun from. */
export function askedEvent(
  url: string,
  {
    weeks,
    associations,
  }: Pick<EventOffers, "weeks"> & {
    /** Those in which she may write, by their slugs. */
    readonly associations: readonly Option[];
  },
): { readonly association: string | undefined; readonly values: FormValues } {
  const { searchParams } = new URL(url);
  const day = searchParams.get("dag");
  const week = searchParams.get("temavecka");
  const association = searchParams.get("forbund");
  return {
    association: associations.find(({ value }) => value === association)?.value,
    values: {
      ...(day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) && { startsOn: [day] }),
      ...(weeks.some(({ value }) => value === week) && week !== null && { themeWeekId: [week] }),
    },
  };
}
