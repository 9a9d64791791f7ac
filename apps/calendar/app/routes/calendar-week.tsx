import type { Route } from "./+types/calendar-week.ts";
import { isoWeekOf } from "@finsam/domain/weeks";
import { parametersOf, queryOf } from "../calendar-choice.ts";
import { calendarPage } from "../calendar-page.ts";
import { monthOfWeek, weekNamed } from "../calendar-span.ts";
import { languageOf, type Words } from "../language.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { CalendarHead } from "../parts/calendar-head.tsx";
import { CalendarSteps, type StepWords } from "../parts/calendar-steps.tsx";
import { EventList } from "../parts/event-list.tsx";
import { WeekDays } from "../parts/week-days.tsx";
import { web } from "../web-context.ts";
import { calendarWords } from "../words/calendar.ts";
import { weekTitle } from "../words/week-title.ts";

const words: Words<StepWords> = {
  sv: {
    steps: "Byt vecka",
    previous: "Föregående",
    present: "Den här veckan",
    next: "Nästa",
    unit: "vecka",
  },
  en: {
    steps: "Other weeks",
    previous: "Previous",
    present: "This week",
    next: "Next",
    unit: "week",
  },
};

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const site = context.get(web);
  const span = weekNamed(params.week) ?? notFound();
  const page = await calendarPage(site, span, request);
  return { language: languageOf(params), origin: site.origin, span, ...page };
}

export function meta({ loaderData: { language, origin, span, choice } }: Route.MetaArgs) {
  const path = `/kalender/vecka/${span.name}${queryOf(parametersOf(choice))}`;
  const description = calendarWords[language].intro;
  return pageMeta({ title: weekTitle(span.name, language), description, language, path, origin });
}

export default function CalendarWeek({ loaderData }: Route.ComponentProps) {
  const { language, span, choice, options, late, days, undated, count, today } = loaderData;
  const text = calendarWords[language];
  const inWeek = undated.filter(({ datePrecision }) => datePrecision === "WEEK");
  const wider = undated.filter(({ datePrecision }) => datePrecision !== "WEEK");
  return (
    <>
      <CalendarHead
        title={weekTitle(span.name, language)}
        view="week"
        week={span.name}
        month={monthOfWeek(span)}
        {...{ late, choice, options, language }}
      />
      <CalendarSteps
        base="/kalender/vecka"
        present={isoWeekOf(today)}
        words={words[language]}
        {...{ span, choice, language }}
      />
      <p role="status">{text.count(count)}</p>
      <div className="week">
        <WeekDays days={days} today={today} language={language} />
        {[
          { title: text.inWeek, events: inWeek },
          { title: text.undated, events: wider },
        ].map(({ title, events }) =>
          events.length === 0 ? null : (
            <section key={title} className="week-day">
              <h2 className="ds-heading" data-size="xs">
                {title}
              </h2>
              <EventList events={events} language={language} />
            </section>
          ),
        )}
      </div>
    </>
  );
}
