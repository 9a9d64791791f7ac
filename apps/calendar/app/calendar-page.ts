import { CalendarOptions, choiceIn, filterOf, optionsOf } from "./calendar-choice.ts";
import type { CalendarSpan } from "./calendar-span.ts";
import { graphql } from "./graphql.ts";
import { lateSources } from "./late-sources.ts";
import { EventItem } from "./parts/event-item.tsx";
import { DayEvent } from "./parts/day-event.tsx";
import type { Web } from "./web-context.ts";
import { swedishDay } from "./words/swedish-day.ts";

const CalendarPage = graphql(
  `
    query CalendarPage($from: Date!, $to: Date!, $filter: EventFilter) {
      calendar(from: $from, to: $to, filter: $filter) {
        days {
          date
          holiday
          events {
            id
            ...EventItem
            ...DayEvent
          }
        }
        undated {
          id
          datePrecision
          ...EventItem
        }
      }
      ...CalendarOptions
    }
  `,
  [CalendarOptions, EventItem, DayEvent],
);

/** What a week or a month of the calendar shows, within what the address asks for. */
export async function calendarPage(site: Web, { from, to }: CalendarSpan, request: Request) {
  const choice = choiceIn(new URL(request.url).searchParams);
  const filter = filterOf(choice);
  const [answer, late] = await Promise.all([
    site.client.query(CalendarPage, { from, to, filter }),
    lateSources(site, choice.association ? [choice.association] : undefined),
  ]);
  const { days, undated } = answer.calendar;
  const shown = new Set([...days.flatMap(({ events }) => events), ...undated].map(({ id }) => id));
  const options = optionsOf(answer);
  const today = swedishDay(site.now());
  return { choice, options, late, days, undated, count: shown.size, today };
}

/** A day of the calendar with its events. */
export type CalendarDay = Awaited<ReturnType<typeof calendarPage>>["days"][number];
