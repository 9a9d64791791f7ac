import { graphql } from "../graphql.ts";
import { Refusal } from "../outcome.ts";
import { readNews } from "./news-input.ts";
import { newsRecord, OwnNews } from "./news-record.ts";
import { ownKind } from "./own-kind.ts";

const WrittenNews = graphql(
  `
    fragment WrittenNews on NewsItemResult @_unmask {
      __typename
      ... on NewsItem {
        ...OwnNews
      }
      ... on VersionConflict {
        current {
          ... on NewsItem {
            ...OwnNews
          }
        }
      }
      ...Refusal
    }
  `,
  [OwnNews, Refusal],
);

const ReadNews = graphql(
  `
    query ReadOwnNews($id: ID!) {
      node(id: $id) {
        __typename
        ... on NewsItem {
          ...OwnNews
        }
      }
    }
  `,
  [OwnNews],
);

const CreateNews = graphql(
  `
    mutation CreateOwnNews($language: Language, $input: CreateNewsItemInput!) {
      written: createNewsItem(input: $input) {
        ...WrittenNews
      }
    }
  `,
  [WrittenNews],
);

const UpdateNews = graphql(
  `
    mutation UpdateOwnNews($language: Language, $input: UpdateNewsItemInput!) {
      written: updateNewsItem(input: $input) {
        ...WrittenNews
      }
    }
  `,
  [WrittenNews],
);

const DeleteNews = graphql(
  `
    mutation DeleteOwnNews($language: Language, $input: DeleteNewsItemInput!) {
      written: deleteNewsItem(input: $input) {
        ...WrittenNews
      }
    }
  `,
  [WrittenNews],
);

/** News, as the people of the association that writes them keep them. */
export const newsKind = ownKind({
  path: "/arbete/nyheter",
  name: (say) => say("nyheten", "the news item"),
  publicAddress: ({ owner, slug }) => `/nyheter/${owner.slug}/${slug}`,
  readForm: readNews,
  recordOf: newsRecord,
  async find(client, id) {
    const { node } = await client.query(ReadNews, { id });
    return node?.__typename === "NewsItem" ? node : null;
  },
  create: async (client, input) => (await client.mutate(CreateNews, { input })).written,
  update: async (client, input) => (await client.mutate(UpdateNews, { input })).written,
  remove: async (client, input) => (await client.mutate(DeleteNews, { input })).written,
});
