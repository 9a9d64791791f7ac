import { isoWeekOf } from "@finsam/domain/weeks";
import { type CalendarChoice, parametersOf, queryOf } from "../calendar-choice.ts";
import type { CalendarDay } from "../calendar-page.ts";
import { monthRows } from "../month-rows.ts";
import { type Language, pathIn, type Words } from "../language.ts";
import { calendarWords } from "../words/calendar.ts";
import { weekdays } from "../words/weekday.ts";
import { weekNumber } from "../words/week-title.ts";
import { MonthDay } from "./month-day.tsx";

const words: Words<string> = { sv: "Vecka", en: "Week" };

/**
 * A month as a table of weeks and weekdays. On a narrow screen it looks like a list of those days that have something; the roles are
 * written out, since browsers forget those of a table that is not laid out as one.
 */
export function MonthTable({
  title,
  days,
  choice,
  today,
  language,
}: {
  readonly title: string;
  readonly days: readonly CalendarDay[];
  readonly choice: CalendarChoice;
  readonly today: string;
  readonly language: Language;
}) {
  return (
    <table className="month" role="table">
      <caption className="ds-sr-only">{title}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {words[language]}
          </th>
          {weekdays(language).map((weekday) => (
            <th key={weekday} scope="col" role="columnheader">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {monthRows(days).map((row) => {
          const week = isoWeekOf(row.monday);
          const isEmpty = row.days.every((day) => day === undefined || day.events.length === 0);
          return (
            <tr key={week} role="row" className={isEmpty ? "is-empty" : undefined}>
              <th scope="row" role="rowheader">
                <a
                  className="ds-link"
                  href={pathIn(language, `/kalender/vecka/${week}`) + queryOf(parametersOf(choice))}
                >
                  {calendarWords[language].weekNumber(weekNumber(week))}
                </a>
              </th>
              {row.days.map((day, place) =>
                day === undefined ? (
                  // oxlint-disable-next-line react/no-array-index-key -- A weekday is known by its place.
                  <td key={place} role="cell" className="is-empty is-outside" />
                ) : (
                  <MonthDay
                    key={day.date}
                    day={day}
                    isToday={day.date === today}
                    language={language}
                  />
                ),
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
