import { graphql } from "../graphql.ts";
import { Refusal } from "../outcome.ts";
import { readNews } from "./news-input.ts";
import { newsRecord, OwnNews } from "./news-record.ts";
import { only, type OwnKind, unitFields, unreadable, writtenOf } from "./own-record.ts";

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
export const newsKind: OwnKind = {
  path: "/arbete/nyheter",
  name: "nyheten",
  publicAddress: ({ owner, slug }) => `/nyheter/${owner.slug}/${slug}`,
  async read(client, id) {
    const { node } = await client.query(ReadNews, { id });
    return node?.__typename === "NewsItem" ? newsRecord(node) : null;
  },
  async create(client, values, { association, key, visibility }) {
    const { input, issues } = readNews(values);
    if (issues.length > 0) return unreadable(issues);
    const { written } = await client.mutate(CreateNews, {
      input: { ...input, association, idempotencyKey: key, visibility },
    });
    return writtenOf(written, newsRecord);
  },
  async update(client, seen, { values, units, visibility }) {
    const { input, issues } = readNews(values);
    if (issues.length > 0) return unreadable(issues);
    const { written } = await client.mutate(UpdateNews, {
      input: { ...seen, ...only(input, unitFields(units)), ...(visibility && { visibility }) },
    });
    return writtenOf(written, newsRecord);
  },
  async remove(client, seen) {
    const { written } = await client.mutate(DeleteNews, { input: seen });
    return writtenOf(written, newsRecord);
  },
  acts: {},
};
