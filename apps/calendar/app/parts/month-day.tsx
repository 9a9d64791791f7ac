import type { CalendarDay } from "../calendar-page.ts";
import type { Language } from "../language.ts";
import { calendarWords } from "../words/calendar.ts";
import { dayOfYear } from "../words/event-time.ts";
import { capitalised } from "../words/term.ts";
import { DayEventItem } from "./day-event.tsx";
import { Holiday } from "./holiday.tsx";

/** A day of a month. Where there is no column to tell the weekday, the day says it. */
export function MonthDay({
  day,
  isToday,
  language,
}: {
  readonly day: CalendarDay;
  readonly isToday: boolean;
  readonly language: Language;
}) {
  const { date, events } = day;
  const name = capitalised(dayOfYear(date, language));
  const number = String(Number(date.slice(8)));
  const [before = "", after = ""] = name.split(new RegExp(`\\b${number}\\b`));
  return (
    <td
      role="cell"
      className={events.length === 0 ? "is-empty" : undefined}
      aria-current={isToday ? "date" : undefined}
    >
      <p className="month-day">
        <time dateTime={date}>
          <span className="only-narrow">{before}</span>
          {number}
          <span className="only-narrow">{after}</span>
        </time>
        {isToday ? <span className="today"> {calendarWords[language].today}</span> : null}{" "}
        <Holiday day={day} language={language} />
      </p>
      {events.length === 0 ? null : (
        <ul className="plain-list">
          {events.map((event) => (
            <DayEventItem key={event.id} event={event} day={date} language={language} />
          ))}
        </ul>
      )}
    </td>
  );
}
