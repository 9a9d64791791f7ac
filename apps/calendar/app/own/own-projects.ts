import { label } from "@finsam/domain/labels";
import { graphql } from "../graphql.ts";
import { filterOf } from "./list-choice.ts";
import { lineOf, OwnedLine, type ReadLines } from "./own-line.ts";

const OwnProjects = graphql(
  `
    query OwnProjects($filter: EsfProjectFilter!, $after: String) {
      esfProjects(filter: $filter, first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...OwnedLine
            name
            applicationStatus
          }
        }
      }
    }
  `,
  [OwnedLine],
);

/** The ESF projects that associations keep, by name. */
export const ownProjects: ReadLines = async (client, choice) => {
  const asked = { filter: filterOf(choice), after: choice.after };
  const { esfProjects } = await client.query(OwnProjects, asked);
  return {
    lines: esfProjects.edges.map(({ node }) =>
      lineOf(node, node.name, [
        node.applicationStatus && label("ApplicationStatus", node.applicationStatus),
      ]),
    ),
    page: esfProjects.pageInfo,
  };
};
