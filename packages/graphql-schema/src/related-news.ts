import { queryFromInfo } from "@pothos/plugin-prisma";
import type { GraphQLResolveInfo } from "graphql";
import { builder } from "./builder.ts";
import { NewsConnection } from "./connection.ts";
import type { Context } from "./context.ts";
import { newsOrder } from "./order.ts";
import { type PageArgs, pageQuery, readPage } from "./page.ts";
import { columns, EsfProject, Event, Initiative, NewsItem } from "./record.ts";
import { byKey, relatedConnection } from "./related-connection.ts";
import { visible } from "./visible.ts";

const newsOfEvent = relatedConnection({
  order: newsOrder,
  async rows(keys, args: PageArgs, context, info) {
    const parents = await context.prisma.event.findMany({
      where: { id: { in: [...keys] } },
      select: { id: true, newsItems: linkedNewsQuery(args, context, info) },
    });
    return byKey(keys, parents, (parent) => newsOf(parent.newsItems), []);
  },
  async count(keys, _args, context) {
    const parents = await context.prisma.event.findMany({
      where: { id: { in: [...keys] } },
      select: { id: true, _count: { select: { newsItems: counted(context) } } },
    });
    return byKey(keys, parents, (parent) => parent._count.newsItems, 0);
  },
});

const newsOfInitiative = relatedConnection({
  order: newsOrder,
  async rows(keys, args: PageArgs, context, info) {
    const parents = await context.prisma.initiative.findMany({
      where: { id: { in: [...keys] } },
      select: { id: true, newsItems: linkedNewsQuery(args, context, info) },
    });
    return byKey(keys, parents, (parent) => newsOf(parent.newsItems), []);
  },
  async count(keys, _args, context) {
    const parents = await context.prisma.initiative.findMany({
      where: { id: { in: [...keys] } },
      select: { id: true, _count: { select: { newsItems: counted(context) } } },
    });
    return byKey(keys, parents, (parent) => parent._count.newsItems, 0);
  },
});

const newsOfEsfProject = relatedConnection({
  order: newsOrder,
  async rows(keys, args: PageArgs, context, info) {
    const parents = await context.prisma.esfProject.findMany({
      where: { id: { in: [...keys] } },
      select: { id: true, newsItems: linkedNewsQuery(args, context, info) },
    });
    return byKey(keys, parents, (parent) => newsOf(parent.newsItems), []);
  },
  async count(keys, _args, context) {
    const parents = await context.prisma.esfProject.findMany({
      where: { id: { in: [...keys] } },
      select: { id: true, _count: { select: { newsItems: counted(context) } } },
    });
    return byKey(keys, parents, (parent) => parent._count.newsItems, 0);
  },
});

builder.objectField(Event, "news", (t) =>
  t.connection(
    { type: NewsItem, description: "News (nyheter) about it, newest first.", resolve: newsOfEvent },
    NewsConnection,
  ),
);

builder.objectField(Initiative, "news", (t) =>
  t.connection(
    {
      type: NewsItem,
      description: "News (nyheter) about it, newest first.",
      resolve: newsOfInitiative,
    },
    NewsConnection,
  ),
);

builder.objectField(EsfProject, "news", (t) =>
  t.connection(
    {
      type: NewsItem,
      description: "News (nyheter) about it, newest first.",
      resolve: newsOfEsfProject,
    },
    NewsConnection,
  ),
);

function counted(context: Context) {
  return { where: { newsItem: { is: visible(context) } } };
}

function linkedNewsQuery(args: PageArgs, context: Context, info: GraphQLResolveInfo) {
  const { where, orderBy, take } = pageQuery(readPage(args, newsOrder.name), newsOrder);
  return {
    where: { newsItem: { is: { AND: [visible(context), where] } } },
    orderBy: orderBy.map((by) => ({ newsItem: by })),
    take,
    select: {
      newsItem: queryFromInfo({ context, info, path: ["edges", "node"], select: columns.news }),
    },
  };
}

function newsOf<Row>(links: readonly { newsItem: Row | null }[]): Row[] {
  return links.flatMap(({ newsItem }) => newsItem ?? []);
}
