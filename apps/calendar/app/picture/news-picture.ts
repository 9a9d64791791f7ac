import { graphql } from "../graphql.ts";
import { partialDate } from "../words/partial-date.ts";
import { kindInWords } from "../words/record-kind.ts";
import { capitalised } from "../words/term.ts";
import type { RecordPicture } from "./picture-words.ts";

const NewsPicture = graphql(`
  query NewsPicture($association: String!, $slug: String!) {
    newsItem(association: $association, slug: $slug) {
      title
      visibility
      publishedOn
      owner {
        name
      }
    }
  }
`);

/** What the picture of a piece of news says. */
export const newsPicture: RecordPicture = async (client, { association, slug }, language) => {
  const { newsItem } = await client.query(NewsPicture, { association, slug });
  if (newsItem?.visibility !== "PUBLIC") return undefined;
  const { title, publishedOn, owner } = newsItem;
  return {
    kind: kindInWords("NewsItem", language),
    title,
    details: publishedOn === null ? [] : [capitalised(partialDate(publishedOn, language))],
    whose: owner.name,
  };
};
