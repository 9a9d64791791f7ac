import type { Route } from "./+types/calendar.ts";
import { labels } from "@finsam/domain/labels";
import { graphql } from "../graphql.ts";
import { languageOf, pathIn, type Words } from "../language.ts";
import { pageMeta } from "../page-meta.ts";
import { EventItem } from "../parts/event-item.tsx";
import { EventList } from "../parts/event-list.tsx";
import { Select } from "../parts/select.tsx";
import { web } from "../web-context.ts";
import { municipalitiesOf } from "../words/municipalities.ts";
import { capitalised, termIn } from "../words/term.ts";
import { dayBefore, swedishDay } from "../words/swedish-day.ts";

const CalendarEvents = graphql(
  `
    query CalendarEvents($filter: EventFilter, $order: EventOrder, $after: String) {
      events(filter: $filter, order: $order, first: 30, after: $after) {
        totalCount
        edges {
          node {
            id
            ...EventItem
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
      associations {
        slug
        shortName
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

/** For whom events are, in the order of the form. */
const audiences = [
  "CASEWORKERS",
  "MANAGERS",
  "POLITICIANS",
  "EMPLOYERS",
  "CIVIL_SOCIETY",
  "CARE",
  "PARTICIPANTS",
  "PUBLIC",
] as const;

type CalendarText = Record<
  | "title"
  | "intro"
  | "association"
  | "allAssociations"
  | "municipality"
  | "allMunicipalities"
  | "audience"
  | "allAudiences"
  | "text"
  | "show"
  | "none"
  | "more"
  | "past"
  | "upcoming"
  | "week",
  string
> & { readonly count: (count: number) => string };

const words: Words<CalendarText> = {
  sv: {
    title: "Kalender",
    intro: "Det som samordningsförbunden arrangerar, var för sig och tillsammans.",
    association: "Förbund",
    allAssociations: "Alla förbund",
    municipality: "Kommun",
    allMunicipalities: "Alla kommuner",
    audience: "För vem",
    allAudiences: "Alla målgrupper",
    text: "Ord i rubrik eller text",
    show: "Visa",
    none: "Inga aktiviteter passar in. Ta bort något i urvalet, eller titta på det som har varit.",
    more: "Visa fler",
    past: "Tidigare aktiviteter",
    upcoming: "Kommande aktiviteter",
    week: "Vecka för vecka",
    count: (count) => (count === 1 ? "1 aktivitet" : `${count} aktiviteter`),
  },
  en: {
    title: "Calendar",
    intro: "What the coordination associations arrange, each by itself and together.",
    association: "Association",
    allAssociations: "All associations",
    municipality: "Municipality",
    allMunicipalities: "All municipalities",
    audience: "For whom",
    allAudiences: "Everybody",
    text: "Words in the heading or text",
    show: "Show",
    none: "Nothing fits. Ask for less, or look at what has been.",
    more: "Show more",
    past: "Past events",
    upcoming: "Upcoming events",
    week: "Week by week",
    count: (count) => (count === 1 ? "1 event" : `${count} events`),
  },
};

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { client, origin, now } = context.get(web);
  const { searchParams } = new URL(request.url);
  const chosen = {
    association: searchParams.get("forbund") ?? "",
    municipality: searchParams.get("kommun") ?? "",
    audience: audiences.find((one) => one === searchParams.get("malgrupp")) ?? null,
    text: searchParams.get("ord") ?? "",
    isPast: searchParams.has("tidigare"),
  };
  const today = swedishDay(now());
  const { events, associations } = await client.query(CalendarEvents, {
    filter: {
      ...(chosen.isPast ? { to: dayBefore(today) } : { from: today }),
      associations: chosen.association ? [chosen.association] : null,
      municipalities: chosen.municipality ? [chosen.municipality] : null,
      audience: chosen.audience ? [chosen.audience] : null,
      text: chosen.text || null,
    },
    order: chosen.isPast ? "STARTS_DESC" : "STARTS_ASC",
    after: searchParams.get("efter"),
  });
  return { language: languageOf(params), origin, chosen, events, associations };
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { language, origin } = loaderData;
  const { title, intro } = words[language];
  return pageMeta({ title, description: intro, language, path: "/kalender", origin });
}

export default function Calendar({ loaderData }: Route.ComponentProps) {
  const { language, chosen, events, associations } = loaderData;
  const text = words[language];
  const listed = events.edges.map(({ node }) => node);
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        {chosen.isPast ? text.past : text.title}
      </h1>
      <p>{text.intro}</p>
      <form className="filter" method="get" role="search" aria-label={text.title}>
        <Select
          name="forbund"
          label={text.association}
          all={text.allAssociations}
          value={chosen.association}
          options={associations.map(({ slug, shortName }) => ({ value: slug, label: shortName }))}
        />
        <Select
          name="kommun"
          label={text.municipality}
          all={text.allMunicipalities}
          value={chosen.municipality}
          options={municipalitiesOf(associations)}
        />
        <Select
          name="malgrupp"
          label={text.audience}
          all={text.allAudiences}
          value={chosen.audience ?? ""}
          options={audiences.map((value) => ({
            value,
            label: capitalised(termIn(language, "Audience", value)),
          }))}
        />
        <div className="ds-field">
          <label className="ds-label" htmlFor="ord">
            {text.text}
          </label>
          <input className="ds-input" id="ord" name="ord" type="search" defaultValue={chosen.text} />
        </div>
        {chosen.isPast ? <input type="hidden" name="tidigare" value="" /> : null}
        <button className="ds-button" data-variant="primary" type="submit">
          {text.show}
        </button>
      </form>
      <p role="status">{events.totalCount === 0 ? text.none : text.count(events.totalCount)}</p>
      <EventList events={listed} language={language} />
      <p className="links">
        {events.pageInfo.hasNextPage ? (
          <a className="ds-link" href={`?${moreOf(chosen, events.pageInfo.endCursor)}`}>
            {text.more}
          </a>
        ) : null}
        <a
          className="ds-link"
          href={pathIn(language, chosen.isPast ? "/kalender" : "/kalender?tidigare=")}
        >
          {chosen.isPast ? text.upcoming : text.past}
        </a>
      </p>
    </>
  );
}

/** The address of the next page, within what is chosen. */
function moreOf(chosen: Route.ComponentProps["loaderData"]["chosen"], after: string | null) {
  const { association, municipality, audience, text, isPast } = chosen;
  const parameters = { forbund: association, kommun: municipality, malgrupp: audience ?? "", ord: text };
  const given = Object.entries(parameters).filter(([, value]) => value !== "");
  return new URLSearchParams([
    ...given,
    ...(isPast ? [["tidigare", ""]] : []),
    ["efter", after ?? ""],
  ]).toString();
}
