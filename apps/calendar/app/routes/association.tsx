import type { Route } from "./+types/association.ts";
import { atCurrentAddress } from "../current-address.ts";
import { graphql } from "../graphql.ts";
import { languageOf, pathIn, recordLang, type Words } from "../language.ts";
import { allSources } from "../late-sources.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { AssociationFactList, AssociationFacts } from "../parts/association-facts.tsx";
import { Board, BoardTermFacts, EarlierBoard } from "../parts/board.tsx";
import { EventItem } from "../parts/event-item.tsx";
import { EventList } from "../parts/event-list.tsx";
import { JsonLd } from "../parts/json-ld.tsx";
import { Members, MembershipFacts } from "../parts/members.tsx";
import { InitiativeLink, ProjectLink, RecordLinks } from "../parts/record-links.tsx";
import { SourceNote } from "../parts/source-note.tsx";
import { web } from "../web-context.ts";
import { heldOn } from "../words/held.ts";
import { swedishDay } from "../words/swedish-day.ts";

const AssociationPage = graphql(
  `
    query AssociationPage($slug: String!, $today: Date!) {
      association(slug: $slug) {
        slug
        name
        shortName
        aliases
        website
        organisationNumber
        ...AssociationFacts
        allMemberships {
          ...MembershipFacts
        }
        allBoardTerms {
          ...BoardTermFacts
        }
        events(filter: { from: $today }, first: 10) {
          totalCount
          edges {
            node {
              id
              ...EventItem
            }
          }
        }
        initiatives(first: 100) {
          edges {
            node {
              ...InitiativeLink
            }
          }
        }
        esfProjects(first: 100) {
          edges {
            node {
              ...ProjectLink
            }
          }
        }
      }
    }
  `,
  [AssociationFacts, MembershipFacts, BoardTermFacts, EventItem, InitiativeLink, ProjectLink],
);

const words = {
  sv: {
    kind: "Samordningsförbund",
    events: "Kommande aktiviteter",
    noEvents: "Inga kommande aktiviteter finns inlagda.",
    calendar: (count: number) => `Förbundets kalender (${count} kommande)`,
    initiatives: "Insatser",
    projects: "ESF-projekt",
    news: "Nyheter från förbundet",
    documents: "Förbundets dokument",
    all: "Alla samordningsförbund",
  },
  en: {
    kind: "Coordination association",
    events: "Upcoming events",
    noEvents: "There are no upcoming events.",
    calendar: (count: number) => `The association’s calendar (${count} upcoming)`,
    initiatives: "Services",
    projects: "ESF projects",
    news: "News from the association",
    documents: "The association’s documents",
    all: "All coordination associations",
  },
} satisfies Words<object>;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const site = context.get(web);
  const language = languageOf(params);
  const today = swedishDay(site.now());
  const answer = await site.client.query(AssociationPage, { slug: params.slug, today });
  const association = answer.association ?? notFound();
  atCurrentAddress(request, language, `/forbund/${association.slug}`);
  const sources = await allSources(site);
  return {
    language,
    origin: site.origin,
    today,
    association,
    memberships: heldOn(association.allMemberships, today),
    board: heldOn(association.allBoardTerms, today),
    sources: sources.filter((source) => source.association.slug === association.slug),
  };
}

export function meta({
  loaderData: { language, origin, association, memberships },
}: Route.MetaArgs) {
  const description = memberships.now.map(({ party }) => party.name).join(", ");
  const path = `/forbund/${association.slug}`;
  return pageMeta({ title: association.name, description, language, path, origin });
}

export default function Association({ loaderData }: Route.ComponentProps) {
  const { language, origin, today, association, memberships, board, sources } = loaderData;
  const late = { sources: sources.filter(({ state }) => state !== "LIVE"), today };
  const text = words[language];
  const { slug, events, initiatives, esfProjects } = association;
  return (
    <article>
      <JsonLd
        data={{
          "@type": "GovernmentOrganization",
          name: association.name,
          alternateName: [association.shortName, ...association.aliases],
          url: `${origin}/forbund/${slug}`,
          sameAs: association.website,
          taxID: association.organisationNumber,
          member: memberships.now.map(({ party }) => ({
            "@type": "Organization",
            name: party.name,
          })),
        }}
      />
      <p className="kicker">{text.kind}</p>
      <h1 className="ds-heading" data-size="lg" lang={recordLang(language)}>
        {association.name}
      </h1>
      <SourceNote late={late} language={language} />
      <AssociationFactList
        association={association}
        sources={sources}
        today={today}
        language={language}
      />
      <section>
        <h2 className="ds-heading" data-size="sm">
          {text.events}
        </h2>
        {events.totalCount === 0 ? <p>{text.noEvents}</p> : null}
        <EventList events={events.edges.map(({ node }) => node)} language={language} />
        <p>
          <a className="ds-link" href={pathIn(language, `/kalender?forbund=${slug}`)}>
            {text.calendar(events.totalCount)}
          </a>
        </p>
      </section>
      <RecordLinks
        title={text.initiatives}
        records={initiatives.edges.map(({ node }) => node)}
        base="/insatser"
        language={language}
      />
      <RecordLinks
        title={text.projects}
        records={esfProjects.edges.map(({ node }) => node)}
        base="/projekt"
        language={language}
      />
      <Members memberships={memberships} language={language} />
      <Board terms={board} language={language} />
      <EarlierBoard terms={board.earlier} language={language} />
      <p className="links">
        <a className="ds-link" href={pathIn(language, `/nyheter?forbund=${slug}`)}>
          {text.news}
        </a>
        <a className="ds-link" href={pathIn(language, `/dokument?forbund=${slug}`)}>
          {text.documents}
        </a>
        <a className="ds-link" href={pathIn(language, "/forbund")}>
          {text.all}
        </a>
      </p>
    </article>
  );
}
