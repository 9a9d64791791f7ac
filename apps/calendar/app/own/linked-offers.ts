import type { Client } from "@finsam/client";
import type { Option } from "../form/field.ts";
import { graphql } from "../graphql.ts";
import { type Language, sayIn } from "../language.ts";
import { daySpan } from "../words/event-time.ts";
import { fileTypes } from "../words/file-type.ts";
import { offered } from "./options.ts";

const OffersQuery = graphql(`
  query LinkedOffers($own: [String!]!, $id: ID!, $isNew: Boolean!) {
    events(filter: { associations: $own }, order: STARTS_DESC, first: 40) {
      edges {
        node {
          id
          title
          startsOn
          endsOn
        }
      }
    }
    initiatives(filter: { associations: $own }, first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
    esfProjects(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
    documents(filter: { associations: $own }, first: 100) {
      edges {
        node {
          id
          name: title
        }
      }
    }
    node(id: $id) @skip(if: $isNew) {
      __typename
      ... on NewsItem {
        events {
          id
          title
          startsOn
          endsOn
        }
        initiatives {
          id
          name
        }
        esfProjects {
          id
          name
        }
        documents {
          id
          name: title
        }
      }
      ... on Document {
        mediaType
        language
        initiatives {
          id
          name
        }
        esfProjects {
          id
          name
        }
      }
    }
  }
`);

/** What the forms of news and documents offer. */
export interface LinkedOffers {
  /** The latest first. */
  readonly events: readonly Option[];
  readonly initiatives: readonly Option[];
  readonly projects: readonly Option[];
  readonly documents: readonly Option[];
  readonly languages: readonly Option[];
  readonly fileTypes: readonly Option[];
}

/** What a record of one of these associations can be linked to; what it has already is among it. */
export async function linkedOffers(
  client: Client,
  own: readonly string[],
  id: string | undefined,
  language: Language,
): Promise<LinkedOffers> {
  const asked = { own: [...own], id: id ?? "", isNew: id === undefined };
  const { node, ...answer } = await client.query(OffersQuery, asked);
  const item = node?.__typename === "NewsItem" ? node : undefined;
  const document = node?.__typename === "Document" ? node : undefined;
  const linked = item ?? document;
  const events = [...answer.events.edges.map((edge) => edge.node), ...(item?.events ?? [])];
  return {
    events: [...new Map(events.map((event) => [event.id, event])).values()]
      .toSorted((a, b) => b.startsOn.localeCompare(a.startsOn))
      .map(({ id: of, title, startsOn, endsOn }) => ({
        value: of,
        label: `${title}, ${daySpan(startsOn, endsOn, language)}`,
      })),
    initiatives: offered(
      answer.initiatives.edges.map((edge) => edge.node),
      linked?.initiatives,
    ),
    projects: offered(
      answer.esfProjects.edges.map((edge) => edge.node),
      linked?.esfProjects,
    ),
    documents: offered(
      answer.documents.edges.map((edge) => edge.node),
      item?.documents,
    ),
    languages: languagesWith(document?.language, language),
    fileTypes: fileTypesWith(document?.mediaType, language),
  };
}

/** Swedish and English first, then the national minorities', and whichever else a document has. */
function languagesWith(its: string | undefined, language: Language): Option[] {
  const names = new Intl.DisplayNames(language, { type: "language" });
  const codes = ["sv", "en", "fi", "se", "fit", "rom", "yi"];
  return [...new Set([...codes, ...(its === undefined ? [] : [its])])].map((value) => ({
    value,
    label: names.of(value) ?? value,
  }));
}

function fileTypesWith(mediaType: string | null | undefined, language: Language): Option[] {
  const known: [string, string][] = [
    ["text/html", sayIn(language)("webbsida", "web page")],
    ["application/pdf", "PDF"],
    ...Object.entries(fileTypes).filter(([type]) => type.includes("openxml")),
  ];
  if (mediaType != null && !known.some(([type]) => type === mediaType))
    known.push([mediaType, fileTypes[mediaType] ?? mediaType]);
  return known.map(([value, label]) => ({ value, label }));
}
