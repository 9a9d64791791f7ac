import type { Route } from "./+types/start.ts";
import { graphql } from "../graphql.ts";
import { languageOf, pathIn, type Words } from "../language.ts";
import { lateSources } from "../late-sources.ts";
import { pageMeta } from "../page-meta.ts";
import { EventItem } from "../parts/event-item.tsx";
import { EventList } from "../parts/event-list.tsx";
import { FindInitiative } from "../parts/find-initiative.tsx";
import { NewsLinks } from "../parts/news-links.tsx";
import { SourceNote } from "../parts/source-note.tsx";
import { ThemeWeekList } from "../parts/theme-week-list.tsx";
import { web } from "../web-context.ts";
import { municipalitiesOf } from "../words/municipalities.ts";
import { swedishDay } from "../words/swedish-day.ts";

const StartPage = graphql(
  `
    query StartPage($today: Date!) {
      events(filter: { from: $today }, first: 5) {
        edges {
          node {
            id
            ...EventItem
          }
        }
      }
      news(first: 3) {
        edges {
          node {
            slug
            title
            publishedOn
            owner {
              slug
            }
          }
        }
      }
      associations {
        memberships {
          party {
            kind
            code
            name
          }
        }
      }
    }
  `,
  [EventItem],
);

const words: Words<
  Record<
    "title" | "intro" | "next" | "all" | "none" | "weeks" | "noWeeks" | "allWeeks" | "allNews",
    string
  >
> = {
  sv: {
    // With a place where the long word may part on a narrow screen.
    title: "Samordnings\u00ADförbundens kalender",
    intro:
      "Här finns det som samordningsförbunden gör: aktiviteter, insatser, ESF-projekt och temaveckor. Varje förbund lägger in sitt eget.",
    next: "Närmaste aktiviteterna",
    all: "Hela kalendern",
    none: "Inga kommande aktiviteter finns i kalendern än.",
    weeks: "Temaveckor",
    noWeeks: "Ingen temavecka pågår eller är på väg just nu.",
    allWeeks: "Alla temaveckor",
    allNews: "Alla nyheter",
  },
  en: {
    title: "The calendar of the coordination associations",
    intro:
      "What the associations do: events, services, ESF projects and theme weeks, each told by itself.",
    next: "Next events",
    all: "The whole calendar",
    none: "No coming events are in the calendar yet.",
    weeks: "Theme weeks",
    noWeeks: "No theme week is going on or to come at the moment.",
    allWeeks: "All theme weeks",
    allNews: "All news",
  },
};

export async function loader({ params, context }: Route.LoaderArgs) {
  const site = context.get(web);
  const today = swedishDay(site.now());
  const [{ events, news, associations }, weeks, late] = await Promise.all([
    site.client.query(StartPage, { today }),
    site.client.themeWeeks(),
    lateSources(site),
  ]);
  return {
    language: languageOf(params),
    origin: site.origin,
    today,
    late,
    events: events.edges.map(({ node }) => node),
    news: news.edges.map(({ node }) => node),
    weeks: weeks.filter(({ endsOn }) => endsOn >= today).slice(0, 3),
    municipalities: municipalitiesOf(associations),
  };
}

export function meta({ loaderData: { language, origin } }: Route.MetaArgs) {
  const { title, intro } = words[language];
  return pageMeta({
    title: title.replace("\u00AD", ""),
    description: intro,
    language,
    path: "/",
    origin,
  });
}

export default function Start({ loaderData }: Route.ComponentProps) {
  const { language, today, late, events, news, weeks, municipalities } = loaderData;
  const text = words[language];
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        {text.title}
      </h1>
      <p>{text.intro}</p>
      <SourceNote late={late} language={language} />
      <FindInitiative municipalities={municipalities} language={language} />
      <div className="start">
        <section>
          <h2 className="ds-heading" data-size="sm">
            {text.next}
          </h2>
          {events.length === 0 ? <p>{text.none}</p> : null}
          <EventList events={events} language={language} />
          <PageLink path="/kalender" label={text.all} language={language} />
        </section>
        <div>
          <section>
            <h2 className="ds-heading" data-size="sm">
              {text.weeks}
            </h2>
            {weeks.length === 0 ? <p>{text.noWeeks}</p> : null}
            <ThemeWeekList weeks={weeks} today={today} language={language} />
            <PageLink path="/temaveckor" label={text.allWeeks} language={language} />
          </section>
          <NewsLinks news={news} language={language} />
          <PageLink path="/nyheter" label={text.allNews} language={language} />
        </div>
      </div>
    </>
  );
}

function PageLink({
  path,
  label,
  language,
}: {
  readonly path: string;
  readonly label: string;
  readonly language: Route.ComponentProps["loaderData"]["language"];
}) {
  return (
    <p>
      <a className="ds-link" href={pathIn(language, path)}>
        {label}
      </a>
    </p>
  );
}
