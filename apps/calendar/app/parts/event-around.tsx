import { type FragmentOf, graphql } from "../graphql.ts";
import type { Language } from "../language.ts";
import { eventWords } from "../words/event-page.ts";
import { DocumentItem, DocumentLinks } from "./document-item.tsx";
import { EventItem } from "./event-item.tsx";
import { EventList } from "./event-list.tsx";
import { NewsLinks } from "./news-links.tsx";
import { RecordLinks } from "./record-links.tsx";

/** What belongs to an event. */
export const EventAroundFacts = graphql(
  `
    fragment EventAroundFacts on Event @_unmask {
      startsOn
      endsOn
      parts {
        id
        slug
        title
        owner {
          slug
        }
        ...EventItem
      }
      initiatives {
        slug
        name
        owner {
          slug
        }
      }
      esfProjects {
        slug
        name
        owner {
          slug
        }
      }
      documents {
        id
        ...DocumentItem
      }
      news(first: 10) {
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
    }
  `,
  [EventItem, DocumentItem],
);

/** What belongs to an event: its programme, what it is about, documents and news. */
export function EventAround({
  event: { startsOn, endsOn, parts, initiatives, esfProjects, documents, news },
  language,
}: {
  readonly event: FragmentOf<typeof EventAroundFacts>;
  readonly language: Language;
}) {
  const text = eventWords[language];
  return (
    <>
      {parts.length === 0 ? null : (
        <section>
          <h2 className="ds-heading" data-size="sm">
            {text.programme}
          </h2>
          <EventList events={parts} language={language} underDay={startsOn === endsOn} />
        </section>
      )}
      <RecordLinks
        title={text.initiatives}
        records={initiatives}
        base="/insatser"
        language={language}
      />
      <RecordLinks
        title={text.projects}
        records={esfProjects}
        base="/projekt"
        language={language}
      />
      <DocumentLinks title={text.documents} documents={documents} language={language} />
      <NewsLinks news={news.edges.map(({ node }) => node)} language={language} />
    </>
  );
}
