import type { Client } from "@finsam/client";
import { graphql, type ResultOf } from "../graphql.ts";
import type { KindName } from "../words/record-kind.ts";

const DraftNode = graphql(`
  fragment DraftNode on OwnedRecord @_unmask {
    id
    updatedAt
    owner {
      shortName
    }
  }
`);

const DraftsQuery = graphql(
  `
    query OwnDrafts($associations: [String!]!) {
      events(filter: { associations: $associations, visibility: [DRAFT] }, first: 50) {
        edges {
          node {
            ...DraftNode
            title
          }
        }
      }
      initiatives(filter: { associations: $associations, visibility: [DRAFT] }, first: 50) {
        edges {
          node {
            ...DraftNode
            title: name
          }
        }
      }
      esfProjects(filter: { associations: $associations, visibility: [DRAFT] }, first: 50) {
        edges {
          node {
            ...DraftNode
            title: name
          }
        }
      }
      news(filter: { associations: $associations, visibility: [DRAFT] }, first: 50) {
        edges {
          node {
            ...DraftNode
            title
          }
        }
      }
      documents(filter: { associations: $associations, visibility: [DRAFT] }, first: 50) {
        edges {
          node {
            ...DraftNode
            title
          }
        }
      }
    }
  `,
  [DraftNode],
);

/** Something that was begun and is not published. */
export interface Draft {
  /** Without the prefix of a language. */
  readonly path: string;
  readonly title: string;
  readonly kind: KindName;
  readonly owner: string;
  readonly updatedAt: string;
}

/** What associations have begun, the latest first. */
export async function ownDrafts(client: Client, associations: readonly string[]): Promise<Draft[]> {
  if (associations.length === 0) return [];
  const answer = await client.query(DraftsQuery, { associations: [...associations] });
  return [
    ...draftsOf(answer.events, "Event", "/arbete/aktiviteter"),
    ...draftsOf(answer.initiatives, "Initiative", "/arbete/insatser"),
    ...draftsOf(answer.esfProjects, "EsfProject", "/arbete/projekt"),
    ...draftsOf(answer.news, "NewsItem", "/arbete/nyheter"),
    ...draftsOf(answer.documents, "Document", "/arbete/dokument"),
  ].toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

function draftsOf(
  {
    edges,
  }: {
    readonly edges: readonly {
      readonly node: ResultOf<typeof DraftNode> & { readonly title: string };
    }[];
  },
  kind: Draft["kind"],
  path: string,
): Draft[] {
  return edges.map(({ node: { id, title, updatedAt, owner } }) => ({
    path: `${path}/${encodeURIComponent(id)}`,
    title,
    kind,
    owner: owner.shortName,
    updatedAt,
  }));
}
