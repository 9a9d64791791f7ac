import type { CalendarDay } from "../calendar-page.ts";
import type { Language, Words } from "../language.ts";
import { calendarWords } from "../words/calendar.ts";
import { dayOfYear } from "../words/event-time.ts";
import { capitalised } from "../words/term.ts";
import { EventList } from "./event-list.tsx";
import { Holiday } from "./holiday.tsx";

const nothing: Words<string> = { sv: "Inga aktiviteter", en: "No events" };

/** The days of a week, each with its events. */
export function WeekDays({
  days,
  today,
  language,
}: {
  readonly days: readonly CalendarDay[];
  readonly today: string;
  readonly language: Language;
}) {
  return days.map((day) => (
    <section key={day.date} className="week-day">
      <div>
        <h2 className="ds-heading" data-size="xs">
          <time dateTime={day.date}>{capitalised(dayOfYear(day.date, language))}</time>
          {day.date === today ? ` (${calendarWords[language].today})` : null}
        </h2>
        <Holiday day={day} language={language} />
      </div>
      {day.events.length === 0 ? (
        <p className="item-details">{nothing[language]}</p>
      ) : (
        <EventList events={day.events} language={language} underDay />
      )}
    </section>
  ));
}
