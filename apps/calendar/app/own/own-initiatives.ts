import { graphql } from "../graphql.ts";
import { termIn } from "../words/term.ts";
import { filterOf } from "./list-choice.ts";
import { linesOf, OwnedLine, type ReadLines } from "./own-line.ts";

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
export const ownInitiatives: ReadLines = async (client, choice, language) => {
  const asked = { filter: filterOf(choice), after: choice.after };
  const { initiatives } = await client.query(OwnInitiatives, asked);
  return linesOf(
    initiatives,
    ({ status }) => [status && termIn(language, "InitiativeStatus", status)],
    language,
  );
};
