import type { Route } from "./+types/calendar.ts";
import { isoWeekOf } from "@finsam/domain/weeks";
import { parametersOf, queryOf } from "../calendar-choice.ts";
import { calendarList } from "../calendar-list.ts";
import { eventGroups } from "../event-groups.ts";
import { languageOf, pathIn, type Words } from "../language.ts";
import { pageMeta } from "../page-meta.ts";
import { CalendarHead } from "../parts/calendar-head.tsx";
import { EventList } from "../parts/event-list.tsx";
import { MoreLink } from "../parts/more-link.tsx";
import { web } from "../web-context.ts";
import { calendarWords } from "../words/calendar.ts";

const words: Words<Record<"none" | "nonePast" | "more" | "past" | "upcoming", string>> = {
  sv: {
    none: "Inga kommande aktiviteter passar in. Ta bort något i urvalet, eller titta på det som har varit.",
    nonePast: "Inga tidigare aktiviteter passar in. Ta bort något i urvalet.",
    more: "Visa fler",
    past: "Tidigare aktiviteter",
    upcoming: "Kommande aktiviteter",
  },
  en: {
    none: "Nothing to come fits. Ask for less, or look at what has been.",
    nonePast: "Nothing that has been fits. Ask for less.",
    more: "Show more",
    past: "Past events",
    upcoming: "Upcoming events",
  },
};

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const site = context.get(web);
  const list = await calendarList(site, request);
  return { language: languageOf(params), origin: site.origin, ...list };
}

export function meta({ loaderData: { language, origin, choice, isPast } }: Route.MetaArgs) {
  const { title, intro: description } = calendarWords[language];
  const query = isPast ? "?tidigare=1" : queryOf(parametersOf(choice));
  return pageMeta({
    title: isPast ? words[language].past : title,
    description,
    language,
    path: `/kalender${query}`,
    origin,
  });
}

export default function Calendar({ loaderData }: Route.ComponentProps) {
  const { language, choice, isPast, today, events, late, options } = loaderData;
  const text = words[language];
  const { title, intro, count } = calendarWords[language];
  const listed = events.edges.map(({ node }) => node);
  const chosen = (tidigare: string) => ({ ...parametersOf(choice), tidigare });
  return (
    <>
      <CalendarHead
        title={isPast ? text.past : title}
        view="list"
        week={isoWeekOf(today)}
        month={today.slice(0, 7)}
        {...{ late, choice, options, isPast, language }}
      >
        <p>{intro}</p>
      </CalendarHead>
      <p role="status">
        {events.totalCount > 0 ? count(events.totalCount) : isPast ? text.nonePast : text.none}
      </p>
      {eventGroups(listed, language, isPast ? undefined : today).map(({ heading, events }) => (
        <section key={heading} className="event-group">
          <h2 className="ds-heading" data-size="sm">
            {heading}
          </h2>
          <EventList events={events} language={language} />
        </section>
      ))}
      <MoreLink label={text.more} chosen={chosen(isPast ? "1" : "")} page={events.pageInfo} />
      <p className="links">
        <a
          className="ds-link"
          href={pathIn(language, "/kalender") + queryOf(chosen(isPast ? "" : "1"))}
        >
          {isPast ? text.upcoming : text.past}
        </a>
      </p>
    </>
  );
}
