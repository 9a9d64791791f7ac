import type { Route } from "./+types/initiatives.ts";
import { graphql } from "../graphql.ts";
import { languageOf, pathIn, type Words } from "../language.ts";
import { lateSources } from "../late-sources.ts";
import { askedByAddress } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { ageOf, CatalogueForm } from "../parts/catalogue-form.tsx";
import { InitiativeItem, InitiativeListItem } from "../parts/initiative-item.tsx";
import { MoreLink } from "../parts/more-link.tsx";
import { SourceNote } from "../parts/source-note.tsx";
import { writtenIn } from "../parts/search-field.tsx";
import { web } from "../web-context.ts";
import { municipalitiesOf } from "../words/municipalities.ts";
import { townIn } from "../words/place.ts";
import { swedishDay } from "../words/swedish-day.ts";

const Catalogue = graphql(
  `
    query Catalogue($filter: InitiativeFilter, $after: String) {
      initiatives(filter: $filter, first: 30, after: $after) {
        totalCount
        edges {
          node {
            id
            ...InitiativeItem
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
  `,
  [InitiativeItem],
);

const words = {
  sv: {
    title: "Insatser",
    intro: "Stöd på vägen till arbete eller studier, som förbundens medlemmar driver tillsammans.",
    none: "Ingen insats passar in. Ta bort något i urvalet.",
    more: "Visa fler",
    count: (count: number) => (count === 1 ? "1 insats" : `${count} insatser`),
    lies: (town: string, municipality: string) =>
      `${town} ligger i kommunen ${municipality}. Därför visas det som finns för dem som bor i ${municipality}.`,
    timeline: "Insatser och projekt år för år",
  },
  en: {
    title: "Services",
    intro:
      "Support on the way to work or studies, run together by the members of the associations.",
    none: "Nothing fits. Ask for less.",
    more: "Show more",
    count: (count: number) => (count === 1 ? "1 service" : `${count} services`),
    lies: (town: string, municipality: string) =>
      `${town} lies in the municipality of ${municipality}. So what there is for those who live in ${municipality} is shown.`,
    timeline: "Services and projects over the years",
  },
} satisfies Words<object>;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const site = context.get(web);
  const { searchParams } = new URL(request.url);
  const chosen = {
    age: searchParams.get("alder")?.trim() ?? "",
    municipality: searchParams.get("kommun") ?? "",
    text: writtenIn(searchParams, "ord"),
    withEnded: searchParams.has("avslutade"),
  };
  const today = swedishDay(site.now());
  // A town is only read out of the text where no municipality is chosen.
  const found = chosen.municipality === "" ? townIn(chosen.text) : undefined;
  const municipality = found?.town.municipality.code ?? chosen.municipality;
  const text = found?.rest ?? chosen.text;
  const { initiatives, associations } = await askedByAddress(
    site.client.query(Catalogue, {
      filter: {
        age: ageOf(chosen.age),
        municipalities: municipality ? [municipality] : null,
        text: text || null,
        // What is not known to have ended goes on.
        on: chosen.withEnded ? null : today,
      },
      after: searchParams.get("efter"),
    }),
  );
  return {
    language: languageOf(params),
    origin: site.origin,
    today,
    chosen,
    town: found?.town,
    initiatives,
    municipalities: municipalitiesOf(associations),
    late: await lateSources(site),
  };
}

export function meta({ loaderData: { language, origin } }: Route.MetaArgs) {
  const { title, intro } = words[language];
  return pageMeta({ title, description: intro, language, path: "/insatser", origin });
}

export default function Initiatives({ loaderData }: Route.ComponentProps) {
  const { language, today, chosen, town, initiatives, municipalities, late } = loaderData;
  const text = words[language];
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        {text.title}
      </h1>
      <p>{text.intro}</p>
      <CatalogueForm chosen={chosen} municipalities={municipalities} language={language} />
      <SourceNote late={late} language={language} />
      {town === undefined ? null : <p>{text.lies(town.name, town.municipality.name)}</p>}
      <p role="status">
        {initiatives.totalCount === 0 ? text.none : text.count(initiatives.totalCount)}
      </p>
      <ul className="plain-list">
        {initiatives.edges.map(({ node }) => (
          <InitiativeListItem key={node.id} initiative={node} today={today} language={language} />
        ))}
      </ul>
      <MoreLink
        label={text.more}
        chosen={{
          alder: chosen.age,
          kommun: chosen.municipality,
          ord: chosen.text,
          avslutade: chosen.withEnded ? "ja" : "",
        }}
        page={initiatives.pageInfo}
      />
      <p className="links">
        <a className="ds-link" href={pathIn(language, "/tidslinje")}>
          {text.timeline}
        </a>
      </p>
    </>
  );
}
