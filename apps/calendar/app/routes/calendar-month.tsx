import type { Route } from "./+types/calendar-month.ts";
import { parametersOf, queryOf } from "../calendar-choice.ts";
import { calendarPage } from "../calendar-page.ts";
import { monthNamed, weekOfMonth } from "../calendar-span.ts";
import { languageOf, type Words } from "../language.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { CalendarHead } from "../parts/calendar-head.tsx";
import { CalendarSteps, type StepWords } from "../parts/calendar-steps.tsx";
import { EventList } from "../parts/event-list.tsx";
import { MonthTable } from "../parts/month-table.tsx";
import { web } from "../web-context.ts";
import { calendarWords } from "../words/calendar.ts";
import { monthInWords } from "../words/event-time.ts";
import { capitalised } from "../words/term.ts";

const words: Words<StepWords> = {
  sv: {
    steps: "Byt månad",
    previous: "Föregående",
    present: "Den här månaden",
    next: "Nästa",
    unit: "månad",
  },
  en: {
    steps: "Other months",
    previous: "Previous",
    present: "This month",
    next: "Next",
    unit: "month",
  },
};

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const site = context.get(web);
  const span = monthNamed(params.month) ?? notFound();
  const page = await calendarPage(site, span, request);
  const language = languageOf(params);
  const title = capitalised(monthInWords(span.name, language));
  return { language, origin: site.origin, span, title, ...page };
}

export function meta({ loaderData: { language, origin, span, title, choice } }: Route.MetaArgs) {
  const path = `/kalender/manad/${span.name}${queryOf(parametersOf(choice))}`;
  const { title: calendar, intro: description } = calendarWords[language];
  return pageMeta({ title: `${calendar}: ${title}`, description, language, path, origin });
}

export default function CalendarMonth({ loaderData }: Route.ComponentProps) {
  const { language, span, title, choice, options, late, days, undated, count, today } = loaderData;
  const text = calendarWords[language];
  return (
    <>
      <CalendarHead
        title={title}
        view="month"
        week={weekOfMonth(span, today)}
        month={span.name}
        {...{ late, choice, options, language }}
      />
      <CalendarSteps
        base="/kalender/manad"
        present={today.slice(0, 7)}
        words={words[language]}
        {...{ span, choice, language }}
      />
      <p role="status">{text.count(count)}</p>
      <MonthTable {...{ title, days, choice, today, language }} />
      {undated.length === 0 ? null : (
        <section className="event-group">
          <h2 className="ds-heading" data-size="sm">
            {text.undated}
          </h2>
          <EventList events={undated} language={language} />
        </section>
      )}
    </>
  );
}
