import type { Route } from "./+types/start.ts";
import { graphql } from "../graphql.ts";
import { languageOf, pathIn, type Words } from "../language.ts";
import { pageMeta } from "../page-meta.ts";
import { EventItem } from "../parts/event-item.tsx";
import { EventList } from "../parts/event-list.tsx";
import { web } from "../web-context.ts";
import { swedishDay } from "../words/swedish-day.ts";

const StartPage = graphql(
  `
    query StartPage($today: Date!) {
      events(filter: { from: $today }, first: 6) {
        edges {
          node {
            id
            ...EventItem
          }
        }
      }
    }
  `,
  [EventItem],
);

const words: Words<Record<"title" | "intro" | "next" | "all" | "none", string>> = {
  sv: {
    title: "Samordningsförbundens kalender",
    intro:
      "Här finns det som samordningsförbunden gör: aktiviteter, insatser, ESF-projekt och temaveckor. Varje förbund lägger in sitt eget.",
    next: "Det närmaste",
    all: "Hela kalendern",
    none: "Inga aktiviteter de närmaste veckorna.",
  },
  en: {
    title: "The calendar of the coordination associations",
    intro: "What the associations do: events, services, ESF projects and theme weeks, each told by itself.",
    next: "Next",
    all: "The whole calendar",
    none: "No events in the next few weeks.",
  },
};

export async function loader({ params, context }: Route.LoaderArgs) {
  const { client, origin, now } = context.get(web);
  const { events } = await client.query(StartPage, { today: swedishDay(now()) });
  return { language: languageOf(params), origin, events: events.edges.map(({ node }) => node) };
}

export function meta({ loaderData: { language, origin } }: Route.MetaArgs) {
  const { title, intro } = words[language];
  return pageMeta({ title, description: intro, language, path: "/", origin });
}

export default function Start({ loaderData: { language, events } }: Route.ComponentProps) {
  const { title, intro, next, all, none } = words[language];
  return (
    <>
      <h1 className="ds-heading" data-size="xl">
        {title}
      </h1>
      <p>{intro}</p>
      <h2 className="ds-heading" data-size="md">
        {next}
      </h2>
      {events.length === 0 ? <p>{none}</p> : <EventList events={events} language={language} />}
      <p className="links">
        <a className="ds-link" href={pathIn(language, "/kalender")}>
          {all}
        </a>
      </p>
    </>
  );
}
