import { graphql } from "../graphql.ts";
import { termIn } from "../words/term.ts";
import { filterOf } from "./list-choice.ts";
import { linesOf, OwnedLine, type ReadLines } from "./own-line.ts";

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
export const ownProjects: ReadLines = async (client, choice, language) => {
  const asked = { filter: filterOf(choice), after: choice.after };
  const { esfProjects } = await client.query(OwnProjects, asked);
  return linesOf(
    esfProjects,
    ({ applicationStatus: status }) => [status && termIn(language, "ApplicationStatus", status)],
    language,
  );
};
