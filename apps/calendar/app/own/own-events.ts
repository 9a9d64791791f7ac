import type { Client } from "@finsam/client";
import { graphql, type ResultOf } from "../graphql.ts";
import { dayBefore } from "../words/swedish-day.ts";
import { deletedOf } from "./deleted-records.ts";
import { filterOf, type ListChoice, type ListPage, wholeList } from "./list-choice.ts";

/** What a list shows of an own event. */
export const OwnEventLine = graphql(`
  fragment OwnEventLine on Event @_unmask {
    id
    title
    startsOn
    endsOn
    datePrecision
    partOfDay
    startsAt
    endsAt
    timeZone
    status
    visibility
    owner {
      slug
      shortName
    }
    source {
      kind
    }
    themeWeek {
      name
    }
  }
`);

/** An own event in a list. */
export type OwnEventLineNode = ResultOf<typeof OwnEventLine>;

const OwnEvents = graphql(
  `
    query OwnEvents($filter: EventFilter!, $order: EventOrder!, $after: String) {
      events(filter: $filter, order: $order, first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...OwnEventLine
          }
        }
      }
    }
  `,
  [OwnEventLine],
);

/** Own events in a list, and whether it goes on. */
interface EventsPage {
  readonly events: readonly OwnEventLineNode[];
  readonly page: ListPage;
}

const noEvents: EventsPage = { events: [], page: wholeList };

/** The own events of a list: drafts of any day, and those that are finished, from today on or before it. Each part goes on by itself. */
export async function ownEvents(
  client: Client,
  choice: Omit<ListChoice, "association">,
  today: string,
) {
  const { associations, view, after, isOfDrafts } = choice;
  if (associations.length === 0) return { drafts: noEvents, others: noEvents, deleted: [] };
  if (view === "raderade") {
    const deleted = await deletedOf(client, "EVENT", associations);
    return { drafts: noEvents, others: noEvents, deleted };
  }
  const isPast = view === "tidigare";
  const days = isPast ? { to: dayBefore(today) } : { from: today };
  const read = async (visibility: readonly OwnEventLineNode["visibility"][]) => {
    const filter = { ...filterOf(choice), ...days, visibility: [...visibility] };
    const order = isPast ? "STARTS_DESC" : "STARTS_ASC";
    const { events } = await client.query(OwnEvents, { filter, order, after });
    return {
      // Others' events that they arrange as well are not theirs to change.
      events: events.edges
        .map(({ node }) => node)
        .filter(({ owner }) => associations.includes(owner.slug)),
      page: events.pageInfo,
    };
  };
  const isFirst = after === null;
  const [drafts, others] = await Promise.all([
    isFirst || isOfDrafts ? read(["DRAFT"]) : noEvents,
    isFirst || !isOfDrafts ? read(["INTERNAL", "WEEK", "PUBLIC"]) : noEvents,
  ]);
  return { drafts, others, deleted: [] };
}
