import type { Route } from "./+types/initiatives.ts";
import { graphql } from "../graphql.ts";
import { languageOf, pathIn, type Words } from "../language.ts";
import { pageMeta } from "../page-meta.ts";
import { Select } from "../parts/select.tsx";
import { web } from "../web-context.ts";
import { agesInWords } from "../words/ages.ts";
import { municipalitiesOf } from "../words/municipalities.ts";
import { swedishDay } from "../words/swedish-day.ts";
import { capitalised, termIn } from "../words/term.ts";

const Catalogue = graphql(`
  query Catalogue($filter: InitiativeFilter, $after: String) {
    initiatives(filter: $filter, first: 30, after: $after) {
      totalCount
      edges {
        node {
          id
          slug
          name
          summary
          status
          targetGroups {
            ageFrom
            ageTo
            needs
          }
          municipalities {
            name
          }
          owner {
            slug
            shortName
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
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
`);

const words = {
  sv: {
    title: "Insatser",
    intro: "Stöd på vägen till arbete eller studier, som förbundens medlemmar driver tillsammans.",
    age: "Ålder",
    municipality: "Kommun",
    all: "Alla kommuner",
    text: "Ord, till exempel ett behov",
    ended: "Visa avslutade också",
    show: "Visa",
    none: "Ingen insats passar in. Ta bort något i urvalet.",
    more: "Visa fler",
    count: (count: number) => (count === 1 ? "1 insats" : `${count} insatser`),
  },
  en: {
    title: "Services",
    intro: "Support on the way to work or studies, run together by the members of the associations.",
    age: "Age",
    municipality: "Municipality",
    all: "All municipalities",
    text: "Words, such as a need",
    ended: "Show those that have ended too",
    show: "Show",
    none: "Nothing fits. Ask for less.",
    more: "Show more",
    count: (count: number) => (count === 1 ? "1 service" : `${count} services`),
  },
} satisfies Words<object>;

/** An age is a whole number of years; anything else asks for none. */
function ageOf(text: string | null): number | null {
  return text !== null && /^\d{1,3}$/.test(text) ? Number(text) : null;
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { client, origin, now } = context.get(web);
  const { searchParams } = new URL(request.url);
  const chosen = {
    age: ageOf(searchParams.get("alder")),
    municipality: searchParams.get("kommun") ?? "",
    text: searchParams.get("ord") ?? "",
    withEnded: searchParams.has("avslutade"),
  };
  const { initiatives, associations } = await client.query(Catalogue, {
    filter: {
      age: chosen.age,
      municipalities: chosen.municipality ? [chosen.municipality] : null,
      text: chosen.text || null,
      // What is not known to have ended goes on.
      on: chosen.withEnded ? null : swedishDay(now()),
    },
    after: searchParams.get("efter"),
  });
  return {
    language: languageOf(params),
    origin,
    chosen,
    initiatives,
    municipalities: municipalitiesOf(associations),
  };
}

export function meta({ loaderData: { language, origin } }: Route.MetaArgs) {
  const { title, intro } = words[language];
  return pageMeta({ title, description: intro, language, path: "/insatser", origin });
}

export default function Initiatives({ loaderData }: Route.ComponentProps) {
  const { language, chosen, initiatives, municipalities } = loaderData;
  const text = words[language];
  const { endCursor, hasNextPage } = initiatives.pageInfo;
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        {text.title}
      </h1>
      <p>{text.intro}</p>
      <form className="filter" method="get" role="search" aria-label={text.title}>
        <div className="ds-field">
          <label className="ds-label" htmlFor="alder">
            {text.age}
          </label>
          <input
            className="ds-input"
            id="alder"
            name="alder"
            inputMode="numeric"
            pattern="[0-9]{1,3}"
            defaultValue={chosen.age ?? ""}
          />
        </div>
        <Select
          name="kommun"
          label={text.municipality}
          all={text.all}
          value={chosen.municipality}
          options={municipalities}
        />
        <div className="ds-field">
          <label className="ds-label" htmlFor="ord">
            {text.text}
          </label>
          <input className="ds-input" id="ord" name="ord" type="search" defaultValue={chosen.text} />
        </div>
        <div className="ds-field">
          <input
            className="ds-input"
            id="avslutade"
            name="avslutade"
            type="checkbox"
            value=""
            defaultChecked={chosen.withEnded}
          />
          <label className="ds-label" data-weight="regular" htmlFor="avslutade">
            {text.ended}
          </label>
        </div>
        <button className="ds-button" data-variant="primary" type="submit">
          {text.show}
        </button>
      </form>
      <p role="status">
        {initiatives.totalCount === 0 ? text.none : text.count(initiatives.totalCount)}
      </p>
      <ul className="plain-list">
        {initiatives.edges.map(({ node }) => (
          <li key={node.id} className="item">
            <h2 className="ds-heading" data-size="xs">
              <a
                className="ds-link"
                href={pathIn(language, `/insatser/${node.owner.slug}/${node.slug}`)}
              >
                {node.name}
              </a>
            </h2>
            {node.summary === null ? null : <p>{node.summary}</p>}
            <p className="item-details">
              {[
                ...node.targetGroups.map((group) => agesInWords(group, language)),
                ...node.municipalities.map(({ name }) => name),
                node.status === null
                  ? undefined
                  : capitalised(termIn(language, "InitiativeStatus", node.status)),
                node.owner.shortName,
              ]
                .filter((part) => part !== undefined)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
      {hasNextPage ? (
        <p className="links">
          <a className="ds-link" href={`?${nextPage(chosen, endCursor)}`}>
            {text.more}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** The address of the next page, within what is chosen. */
function nextPage(
  { age, municipality, text, withEnded }: Route.ComponentProps["loaderData"]["chosen"],
  after: string | null,
) {
  const given = { alder: age === null ? "" : String(age), kommun: municipality, ord: text };
  return new URLSearchParams([
    ...Object.entries(given).filter(([, value]) => value !== ""),
    ...(withEnded ? [["avslutade", ""]] : []),
    ["efter", after ?? ""],
  ]).toString();
}
