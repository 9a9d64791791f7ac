import { type FragmentOf, graphql, readFragment } from "../graphql.ts";
import type { Language, Words } from "../language.ts";
import { DocumentItem, DocumentLinks } from "./document-item.tsx";
import { EventItem } from "./event-item.tsx";
import { EventList } from "./event-list.tsx";
import { NewsLink, NewsLinks } from "./news-links.tsx";
import { InitiativeLink, ProjectLink, RecordLinks } from "./record-links.tsx";

/** What an insats belongs to, and what is about it. */
export const InitiativeAround = graphql(
  `
    fragment InitiativeAround on Initiative {
      partOf {
        ...InitiativeLink
      }
      parts {
        ...InitiativeLink
      }
      predecessor {
        ...InitiativeLink
      }
      successor {
        ...InitiativeLink
      }
      esfProjects {
        ...ProjectLink
      }
      events(last: 20) {
        edges {
          node {
            id
            ...EventItem
          }
        }
      }
      news(first: 20) {
        edges {
          node {
            ...NewsLink
          }
        }
      }
      documents {
        id
        ...DocumentItem
      }
    }
  `,
  [EventItem, DocumentItem, InitiativeLink, ProjectLink, NewsLink],
);

const words: Words<
  Record<
    "partOf" | "parts" | "predecessor" | "successor" | "projects" | "events" | "documents",
    string
  >
> = {
  sv: {
    partOf: "Del av",
    parts: "Består av",
    predecessor: "Efterträder",
    successor: "Efterträds av",
    projects: "ESF-projekt",
    events: "Aktiviteter",
    documents: "Dokument",
  },
  en: {
    partOf: "Part of",
    parts: "Consists of",
    predecessor: "Follows",
    successor: "Followed by",
    projects: "ESF projects",
    events: "Events",
    documents: "Documents",
  },
};

/** The ways on from an insats. */
export function AroundInitiative({
  initiative: masked,
  language,
}: {
  readonly initiative: FragmentOf<typeof InitiativeAround>;
  readonly language: Language;
}) {
  const initiative = readFragment(InitiativeAround, masked);
  const { partOf, parts, predecessor, successor, events, news, documents } = initiative;
  const text = words[language];
  const links = [
    { title: text.partOf, records: partOf === null ? [] : [partOf], base: "/insatser" },
    { title: text.parts, records: parts, base: "/insatser" },
    {
      title: text.predecessor,
      records: predecessor === null ? [] : [predecessor],
      base: "/insatser",
    },
    { title: text.successor, records: successor === null ? [] : [successor], base: "/insatser" },
    { title: text.projects, records: initiative.esfProjects, base: "/projekt" },
  ] as const;
  return (
    <>
      {links.map((group) => (
        <RecordLinks key={group.title} {...group} language={language} />
      ))}
      {events.edges.length === 0 ? null : (
        <section>
          <h2 className="ds-heading" data-size="sm">
            {text.events}
          </h2>
          <EventList events={events.edges.map(({ node }) => node)} language={language} />
        </section>
      )}
      <DocumentLinks title={text.documents} documents={documents} language={language} />
      <NewsLinks news={news.edges.map(({ node }) => node)} language={language} />
    </>
  );
}
