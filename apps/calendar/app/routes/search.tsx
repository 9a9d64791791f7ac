import type { Found } from "@finsam/client";
import type { Route } from "./+types/search.ts";
import { type Language, languageOf, pathIn, type Words } from "../language.ts";
import { pageMeta } from "../page-meta.ts";
import { web } from "../web-context.ts";
import { dayInWords } from "../words/event-time.ts";

const words = {
  sv: {
    title: "Sök",
    label: "Sök bland aktiviteter, insatser, projekt, nyheter och dokument",
    search: "Sök",
    none: (text: string) => `Inget hittades för ”${text}”. Pröva ett annat ord eller en del av ordet.`,
    kinds: {
      Association: "Förbund",
      Organisation: "Samverkanspart",
      Event: "Aktivitet",
      EventSeries: "Serie",
      Initiative: "Insats",
      EsfProject: "ESF-projekt",
      ThemeWeek: "Temavecka",
      Document: "Dokument",
      NewsItem: "Nyhet",
    },
  },
  en: {
    title: "Search",
    label: "Search events, services, projects, news and documents",
    search: "Search",
    none: (text: string) => `Nothing was found for “${text}”. Try another word, or a part of it.`,
    kinds: {
      Association: "Association",
      Organisation: "Partner",
      Event: "Event",
      EventSeries: "Series",
      Initiative: "Service",
      EsfProject: "ESF project",
      ThemeWeek: "Theme week",
      Document: "Document",
      NewsItem: "News",
    },
  },
} satisfies Words<object>;

/** The longest text that the endpoint searches for, in characters. */
const longestText = 200;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { client, origin } = context.get(web);
  const text = new URL(request.url).searchParams.get("q")?.trim().slice(0, longestText) ?? "";
  const found = text === "" ? [] : await client.search(text).first(30);
  return { language: languageOf(params), origin, text, found };
}

export function meta({ loaderData: { language, origin, text } }: Route.MetaArgs) {
  const { title, label } = words[language];
  const told = text === "" ? title : `${title}: ${text}`;
  const path = text === "" ? "/sok" : `/sok?${new URLSearchParams({ q: text })}`;
  return pageMeta({ title: told, description: label, language, path, origin });
}

export default function Search({ loaderData: { language, text, found } }: Route.ComponentProps) {
  const { title, label, search, none } = words[language];
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        {title}
      </h1>
      <form className="filter" method="get" role="search">
        <div className="ds-field">
          <label className="ds-label" htmlFor="q">
            {label}
          </label>
          <input
            className="ds-input"
            id="q"
            name="q"
            type="search"
            maxLength={longestText}
            defaultValue={text}
          />
        </div>
        <button className="ds-button" data-variant="primary" type="submit">
          {search}
        </button>
      </form>
      {text !== "" && found.length === 0 ? <p role="status">{none(text)}</p> : null}
      <ul className="plain-list">
        {found.map((one) => (
          <FoundItem key={one.id} found={one} language={language} />
        ))}
      </ul>
    </>
  );
}

function FoundItem({ found, language }: { readonly found: Found; readonly language: Language }) {
  const title = "title" in found ? found.title : found.name;
  const path = pathOf(found);
  return (
    <li className="item">
      <h2 className="ds-heading" data-size="xs">
        {path === undefined ? (
          title
        ) : (
          <a className="ds-link" href={path.startsWith("/") ? pathIn(language, path) : path}>
            {title}
          </a>
        )}
      </h2>
      <p className="item-details">
        {[
          words[language].kinds[found.__typename],
          found.__typename === "Event" || found.__typename === "ThemeWeek"
            ? dayInWords(found.startsOn, language)
            : undefined,
          found.owner.shortName,
        ]
          .filter((part) => part !== undefined)
          .join(" · ")}
      </p>
    </li>
  );
}

/** Where a record can be read; undefined where it has no page. */
function pathOf(found: Found): string | undefined {
  const at = `${found.owner.slug}/${found.slug}`;
  switch (found.__typename) {
    case "Association":
      return `/kalender?forbund=${found.slug}`;
    case "Event":
      return `/aktiviteter/${at}`;
    case "Initiative":
      return `/insatser/${at}`;
    case "ThemeWeek":
      return `/temaveckor/${at}`;
    case "Document":
      return found.url ?? undefined;
    case "EsfProject":
    case "EventSeries":
    case "NewsItem":
    case "Organisation":
      return undefined;
  }
}
