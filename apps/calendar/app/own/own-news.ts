import { label } from "@finsam/domain/labels";
import { graphql } from "../graphql.ts";
import { partialDate } from "../words/partial-date.ts";
import { filterOf } from "./list-choice.ts";
import { lineOf, OwnedLine, type ReadLines } from "./own-line.ts";

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

/** The news of associations, the newest first. */
export const ownNews: ReadLines = async (client, choice) => {
  const asked = { filter: filterOf(choice), after: choice.after };
  const { news } = await client.query(OwnNews, asked);
  return {
    lines: news.edges.map(({ node }) =>
      lineOf(node, node.title, [
        label("NewsKind", node.kind),
        node.publishedOn && partialDate(node.publishedOn, "sv"),
      ]),
    ),
    page: news.pageInfo,
  };
};
