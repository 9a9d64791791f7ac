import { daysBetween, eachDay, weekdayOf } from "@finsam/domain";
import { holidayName } from "@finsam/domain/holidays";
import { isoWeekOf } from "@finsam/domain/weeks";
import { queryFromInfo } from "@pothos/plugin-prisma";
import { badInput } from "./bad-input.ts";
import { builder } from "./builder.ts";
import { EventFilter, eventWhere } from "./event-filter.ts";
import { limits } from "./limits.ts";
import { columns, Event } from "./record.ts";
import { visibleEvents } from "./visible.ts";

type EventRow = typeof Event.$inferType;

const CalendarDay = builder
  .objectRef<{ date: string; events: EventRow[] }>("CalendarDay")
  .implement({
    description: "A day of the calendar (kalenderdag).",
    fields: (t) => ({
      date: t.expose("date", { type: "Date", description: "The day." }),
      isoWeek: t.string({
        description: "Its ISO 8601 week, `2019-W42`.",
        resolve: ({ date }) => isoWeekOf(date),
      }),
      weekday: t.int({
        description: "1 = Monday to 7 = Sunday.",
        resolve: ({ date }) => weekdayOf(date),
      }),
      holiday: t.string({
        nullable: true,
        description:
          "Name of the public holiday (helgdag, lag 1989:253); null on other days, plain Sundays included.",
        resolve: ({ date }) => holidayName(date) ?? null,
      }),
      events: t.expose("events", {
        type: [Event],
        description:
          "Events on this day, in order of time; one of several days stands on each of them.",
      }),
    }),
  });

const Calendar = builder
  .objectRef<{ days: { date: string; events: EventRow[] }[]; undated: EventRow[] }>("Calendar")
  .implement({
    description: "Kalender: every day of a range with its events.",
    fields: (t) => ({
      days: t.expose("days", {
        type: [CalendarDay],
        description: "Every day of the range, in order.",
        complexity: { field: 1, multiplier: 31 },
      }),
      undated: t.expose("undated", {
        type: [Event],
        description: "Events without a day of their own (a week, a month, a season), each once.",
      }),
    }),
  });

builder.queryField("calendar", (t) =>
  t.field({
    type: Calendar,
    description: "The calendar of a range of days, at most 366.",
    args: {
      from: t.arg({ type: "Date", required: true, description: "First day, inclusive." }),
      to: t.arg({ type: "Date", required: true, description: "Last day, inclusive." }),
      filter: t.arg({ type: EventFilter, description: "Which events; all without it." }),
    },
    resolve: async (_root, { from, to, filter }, context, info) => {
      checkRange(from, to);
      const events = await context.prisma.event.findMany({
        ...queryFromInfo({
          context,
          info,
          paths: [["days", "events"], ["undated"]],
          select: { ...columns.event, startsOn: true, endsOn: true, datePrecision: true },
        }),
        where: {
          AND: [
            visibleEvents(context),
            eventWhere(filter, context),
            eventWhere({ from, to }, context),
          ],
        },
        orderBy: [{ sortAt: "asc" }, { id: "asc" }],
        take: limits.calendarEvents + 1,
      });
      if (events.length > limits.calendarEvents)
        throw badInput("to", {
          sv: `Perioden har mer än ${limits.calendarEvents} aktiviteter, välj en kortare`,
          en: `The range holds more than ${limits.calendarEvents} events, choose a shorter one`,
        });
      const dated = events.filter((event) => event.datePrecision === "DAY");
      return {
        days: [...eachDay(from, to)].map((date) => ({
          date,
          events: dated.filter(
            (event) => dayOf(event.startsOn) <= date && date <= dayOf(event.endsOn),
          ),
        })),
        undated: events.filter((event) => event.datePrecision !== "DAY"),
      };
    },
  }),
);

function checkRange(from: string, to: string): void {
  const days = daysBetween(from, to) + 1;
  if (days < 1)
    throw badInput("to", {
      sv: "Sista dagen ligger före den första",
      en: "Expected a last day that is not before the first",
    });
  if (days > limits.calendarDays)
    throw badInput("to", {
      sv: `Välj högst ${limits.calendarDays} dagar`,
      en: `Expected at most ${limits.calendarDays} days`,
    });
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
