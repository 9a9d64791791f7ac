import { graphql } from "../graphql.ts";
import { partialDate } from "../words/partial-date.ts";
import { termIn } from "../words/term.ts";
import { filterOf } from "./list-choice.ts";
import { linesOf, OwnedLine, type ReadLines } from "./own-line.ts";

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
            name: title
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
export const ownDocuments: ReadLines = async (client, choice, language) => {
  const asked = { filter: filterOf(choice), after: choice.after };
  const { documents } = await client.query(OwnDocuments, asked);
  return linesOf(
    documents,
    ({ kind, publishedOn }) => [
      termIn(language, "DocumentKind", kind),
      publishedOn && partialDate(publishedOn, language),
    ],
    language,
  );
};
