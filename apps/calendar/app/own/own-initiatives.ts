import { label } from "@finsam/domain/labels";
import { graphql } from "../graphql.ts";
import { filterOf } from "./list-choice.ts";
import { lineOf, OwnedLine, type ReadLines } from "./own-line.ts";

const OwnInitiatives = graphql(
  `
    query OwnInitiatives($filter: InitiativeFilter!, $after: String) {
      initiatives(filter: $filter, first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...OwnedLine
            name
            status
          }
        }
      }
    }
  `,
  [OwnedLine],
);

/** The insatser of associations, by name. */
export const ownInitiatives: ReadLines = async (client, choice) => {
  const asked = { filter: filterOf(choice), after: choice.after };
  const { initiatives } = await client.query(OwnInitiatives, asked);
  return {
    lines: initiatives.edges.map(({ node }) =>
      lineOf(node, node.name, [node.status && label("InitiativeStatus", node.status)]),
    ),
    page: initiatives.pageInfo,
  };
};
