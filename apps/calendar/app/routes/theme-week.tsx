import type { Route } from "./+types/theme-week.ts";
import { isoWeekOf, weekLabel } from "@finsam/domain/weeks";
import { type FragmentOf, graphql } from "../graphql.ts";
import { languageOf, pathIn, type Words } from "../language.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { EventItem } from "../parts/event-item.tsx";
import { EventList } from "../parts/event-list.tsx";
import { web } from "../web-context.ts";
import { dayInWords, daySpan } from "../words/event-time.ts";
import { capitalised } from "../words/term.ts";

const ThemeWeekPage = graphql(
  `
    query ThemeWeekPage($association: String!, $slug: String!) {
      themeWeek(slug: $slug, association: $association) {
        slug
        name
        theme
        startsOn
        endsOn
        owner {
          slug
        }
        arrangers {
          slug
          name
        }
        events {
          id
          startsOn
          ...EventItem
        }
      }
    }
  `,
  [EventItem],
);

const words: Words<Record<"arrangers" | "none" | "all", string>> = {
  sv: {
    arrangers: "Arrangörer",
    none: "Programmet är inte klart än.",
    all: "Alla temaveckor",
  },
  en: {
    arrangers: "Arranged by",
    none: "The programme is not ready yet.",
    all: "All theme weeks",
  },
};

export async function loader({ params, context }: Route.LoaderArgs) {
  const { client, origin } = context.get(web);
  const { themeWeek } = await client.query(ThemeWeekPage, params);
  return { language: languageOf(params), origin, week: themeWeek ?? notFound() };
}

export function meta({ loaderData: { language, origin, week } }: Route.MetaArgs) {
  const path = `/temaveckor/${week.owner.slug}/${week.slug}`;
  return pageMeta({ title: week.name, description: week.theme, language, path, origin });
}

export default function ThemeWeek({ loaderData: { language, week } }: Route.ComponentProps) {
  const text = words[language];
  return (
    <article className="programme">
      <p className="kicker">
        {capitalised(weekLabel(isoWeekOf(week.startsOn)))} ·{" "}
        {daySpan(week.startsOn, week.endsOn, language)}
      </p>
      <h1 className="ds-heading" data-size="lg">
        {week.name}
      </h1>
      {week.theme === "" ? null : <p className="lead">{week.theme}</p>}
      {week.events.length === 0 ? <p>{text.none}</p> : null}
      {byDay(week.events).map(([day, events]) => (
        <section key={day}>
          <h2 className="ds-heading" data-size="sm">
            <time dateTime={day}>{capitalised(dayInWords(day, language))}</time>
          </h2>
          <EventList events={events} language={language} />
        </section>
      ))}
      <section>
        <h2 className="ds-heading" data-size="sm">
          {text.arrangers}
        </h2>
        <ul>
          {week.arrangers.map(({ slug, name }) => (
            <li key={slug}>
              <a className="ds-link" href={pathIn(language, `/forbund/${slug}`)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <p className="links">
        <a className="ds-link" href={pathIn(language, "/temaveckor")}>
          {text.all}
        </a>
      </p>
    </article>
  );
}

type DatedEvent = FragmentOf<typeof EventItem> & { readonly id: string; readonly startsOn: string };

/** The events of each day on which any begins, in order. */
function byDay(events: readonly DatedEvent[]): [string, DatedEvent[]][] {
  const days = new Map<string, DatedEvent[]>();
  for (const event of events) days.set(event.startsOn, [...(days.get(event.startsOn) ?? []), event]);
  return [...days];
}
