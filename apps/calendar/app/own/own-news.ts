import { graphql } from "../graphql.ts";
import { partialDate } from "../words/partial-date.ts";
import { termIn } from "../words/term.ts";
import { filterOf } from "./list-choice.ts";
import { linesOf, OwnedLine, type ReadLines } from "./own-line.ts";

const OwnNews = graphql(
  `
    query OwnNews($filter: NewsFilter!, $after: String) {
      news(filter: $filter, first: 100, after: $after) {
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

/** The news of associations, the newest first. */
export const ownNews: ReadLines = async (client, choice, language) => {
  const asked = { filter: filterOf(choice), after: choice.after };
  const { news } = await client.query(OwnNews, asked);
  return linesOf(
    news,
    ({ kind, publishedOn }) => [
      termIn(language, "NewsKind", kind),
      publishedOn && partialDate(publishedOn, language),
    ],
    language,
  );
};
