import { label } from "@finsam/domain/labels";
import { graphql } from "../graphql.ts";
import { partialDate } from "../words/partial-date.ts";
import { filterOf } from "./list-choice.ts";
import { lineOf, OwnedLine, type ReadLines } from "./own-line.ts";

const OwnDocuments = graphql(
  `
    query OwnDocuments($filter: DocumentFilter!, $after: String) {
      documents(filter: $filter, first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...OwnedLine
            title
            kind
            publishedOn
          }
        }
      }
    }
  `,
  [OwnedLine],
);

/** The documents of associations, by title. */
export const ownDocuments: ReadLines = async (client, choice) => {
  const asked = { filter: filterOf(choice), after: choice.after };
  const { documents } = await client.query(OwnDocuments, asked);
  return {
    lines: documents.edges.map(({ node }) =>
      lineOf(node, node.title, [
        label("DocumentKind", node.kind),
        node.publishedOn && partialDate(node.publishedOn, "sv"),
      ]),
    ),
    page: documents.pageInfo,
  };
};
