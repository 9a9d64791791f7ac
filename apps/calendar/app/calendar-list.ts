import { CalendarOptions, choiceIn, filterOf, optionsOf } from "./calendar-choice.ts";
import { graphql } from "./graphql.ts";
import { lateSources } from "./late-sources.ts";
import { askedByAddress } from "./not-found.ts";
import { EventItem } from "./parts/event-item.tsx";
import type { Web } from "./web-context.ts";
import { dayBefore, swedishDay } from "./words/swedish-day.ts";

const CalendarList = graphql(
  `
    query CalendarList($filter: EventFilter, $order: EventOrder, $after: String) {
      events(filter: $filter, order: $order, first: 30, after: $after) {
        totalCount
        edges {
          node {
            id
            startsOn
            endsOn
            datePrecision
            startsAt
            endsAt
            ...EventItem
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
      ...CalendarOptions
    }
  `,
  [CalendarOptions, EventItem],
);

/** What the list of the calendar shows, within what the address asks for. */
export async function calendarList(site: Web, request: Request) {
  const { searchParams } = new URL(request.url);
  const choice = choiceIn(searchParams);
  const isPast = searchParams.has("tidigare");
  const today = swedishDay(site.now());
  const days = isPast ? { to: dayBefore(today) } : { from: today };
  const query = site.client.query(CalendarList, {
    filter: { ...days, ...filterOf(choice) },
    order: isPast ? "STARTS_DESC" : "STARTS_ASC",
    after: searchParams.get("efter"),
  });
  const [answer, late] = await Promise.all([
    askedByAddress(query),
    lateSources(site, choice.association ? [choice.association] : undefined),
  ]);
  return { choice, isPast, today, late, events: answer.events, options: optionsOf(answer) };
}
