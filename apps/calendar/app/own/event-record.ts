import { localDay, localTime } from "@finsam/domain";
import type { FormValues } from "../form/form-values.ts";
import { idsOf, shownValues } from "../form/shown-values.ts";
import { graphql, type ResultOf } from "../graphql.ts";
import { type OwnRecord, OwnedFields, ownRecord } from "./own-record.ts";
import { OwnVenue, venueValues } from "./own-venue.ts";

/** All of an event that its form shows. */
export const OwnEvent = graphql(
  `
    fragment OwnEvent on Event @_unmask {
      ...OwnedFields
      title
      summary
      description
      theme
      kind
      audience
      status
      startsOn
      endsOn
      datePrecision
      partOfDay
      doorsAt
      startsAt
      endsAt
      timeZone
      plannedMinutes
      venue {
        ...OwnVenue
      }
      online
      onlineUrl
      namedOrganisers {
        id
        name
      }
      contributors {
        person
        affiliation
        role
        organisation {
          id
          name
        }
      }
      registration {
        status
        deadlineOn
        deadlineAt
        url
        email
        priceSek
      }
      capacity
      accessibility
      attendance {
        count
        qualifier
      }
      series {
        id
        name
      }
      themeWeek {
        id
        name
      }
      initiatives {
        id
        name
      }
      esfProjects {
        id
        name
      }
    }
  `,
  [OwnedFields, OwnVenue],
);

/** An event with all that its form shows. */
export type OwnEventNode = ResultOf<typeof OwnEvent>;

/** An event as its people keep it. */
export function eventRecord(event: OwnEventNode): OwnRecord {
  return ownRecord(event, { title: event.title, status: event.status, values: eventValues(event) });
}

/** What the form shows of an event: clock times as the clocks of its zone show them. */
export function eventValues(
  event: Omit<OwnEventNode, keyof ResultOf<typeof OwnedFields>>,
): FormValues {
  const { registration, attendance, timeZone, audience } = event;
  const clock = (instant: string | null | undefined) =>
    instant == null ? null : localTime(instant, timeZone);
  const deadlineAt = registration?.deadlineAt ?? null;
  // A day that stands alone needs no last day.
  const isOneDay = event.datePrecision === "DAY" && event.endsOn === event.startsOn;
  return shownValues({
    single: {
      title: event.title,
      kind: event.kind,
      summary: event.summary,
      description: event.description,
      theme: event.theme,
      audience: audience[0],
      startsOn: event.startsOn,
      endsOn: isOneDay ? null : event.endsOn,
      datePrecision: event.datePrecision,
      partOfDay: event.partOfDay,
      doorsAt: clock(event.doorsAt),
      startsAt: clock(event.startsAt),
      endsAt: clock(event.endsAt),
      timeZone,
      plannedMinutes: event.plannedMinutes,
      ...venueValues(event.venue),
      online: event.online ? "yes" : null,
      onlineUrl: event.onlineUrl,
      "registration.status": registration?.status,
      "registration.deadlineOn":
        registration?.deadlineOn ?? (deadlineAt === null ? null : localDay(deadlineAt, timeZone)),
      "registration.deadlineAt": clock(deadlineAt),
      "registration.url": registration?.url,
      "registration.email": registration?.email,
      "registration.priceSek": registration?.priceSek,
      capacity: event.capacity,
      "attendance.count": attendance?.count,
      "attendance.qualifier": attendance?.qualifier,
      seriesId: event.series?.id,
      themeWeekId: event.themeWeek?.id,
    },
    several: {
      alsoFor: audience.slice(1),
      accessibility: event.accessibility,
      organiserIds: idsOf(event.namedOrganisers),
      initiativeIds: idsOf(event.initiatives),
      esfProjectIds: idsOf(event.esfProjects),
    },
    tables: {
      contributors: event.contributors.map(({ person, organisation, affiliation, role }) => ({
        person,
        affiliation,
        role,
        organisationId: organisation?.id,
      })),
    },
  });
}
