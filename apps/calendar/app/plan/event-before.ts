import type { ResultOf } from "../graphql.ts";
import type { EventBefore } from "./change-event.ts";
import type { EventChange } from "./plan-form.ts";

/** An event as it was before a change. */
export type Before = Extract<
  NonNullable<ResultOf<typeof EventBefore>["node"]>,
  { readonly __typename: "Event" }
>;

/** What brings an event back to what it was, in the fields that a change concerns; undefined: it can't be told. */
export function undoOf(before: Before, change: EventChange): EventChange | undefined {
  const { venue, themeWeek, namedOrganisers } = before;
  const all: EventChange = {
    startsOn: before.startsOn,
    endsOn: before.endsOn,
    datePrecision: before.datePrecision,
    timeZone: before.timeZone,
    partOfDay: before.partOfDay,
    doorsAt: before.doorsAt,
    startsAt: before.startsAt,
    endsAt: before.endsAt,
    online: before.online,
    onlineUrl: before.onlineUrl,
    theme: before.theme,
    visibility: before.visibility,
    venue: venue && {
      name: venue.name,
      room: venue.room,
      streetAddress: venue.streetAddress,
      locality: venue.locality,
      municipalityCode: venue.municipality?.code ?? null,
    },
    themeWeekId: themeWeek?.id ?? null,
    organiserIds: namedOrganisers.map(({ id }) => id),
  };
  const kept = Object.entries(all).filter(([name]) => name in change);
  return kept.length === Object.keys(change).length ? Object.fromEntries(kept) : undefined;
}
