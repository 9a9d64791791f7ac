import type { Prisma } from "@finsam/database";
import { queryFromInfo } from "@pothos/plugin-prisma";
import { builder } from "./builder.ts";
import { NewsConnection } from "./connection.ts";
import type { Context } from "./context.ts";
import { Visibility } from "./enum.ts";
import { newsOrder } from "./order.ts";
import { connectionOf, pageQuery, readPage } from "./page.ts";
import { columns, NewsItem } from "./record.ts";
import { addressWhere } from "./slug.ts";
import { textCondition } from "./text.ts";
import { ownedBy, visible } from "./visible.ts";

const NewsFilter = builder.inputType("NewsFilter", {
  description: "Which news. Parts that are left out filter nothing; all that are given must hold.",
  fields: (t) => ({
    associations: t.stringList({ description: "Slugs of the associations that keep them." }),
    year: t.int({ description: "Published in this year." }),
    visibility: t.field({
      type: [Visibility],
      description: "Any of these (synlighet), among those that one may see.",
    }),
    text: t.string({
      description:
        "Every word of it begins a word in the texts; inflected and unaccented forms are found too.",
    }),
  }),
});

builder.queryFields((t) => ({
  news: t.connection(
    {
      type: NewsItem,
      description: "News (nyheter), newest day first, those of unknown day last.",
      args: { filter: t.arg({ type: NewsFilter, description: "Which of them; all without it." }) },
      resolve: async (_root, args, context, info) => {
        const page = readPage(args, newsOrder.name);
        const { where: within, ...query } = pageQuery(page, newsOrder);
        const where = newsWhere(args.filter ?? {}, context);
        const rows = await context.prisma.newsItem.findMany({
          ...query,
          ...queryFromInfo({ context, info, path: ["edges", "node"], select: columns.news }),
          where: { AND: [where, within] },
        });
        return connectionOf(page, rows, newsOrder.keyOf, () =>
          context.prisma.newsItem.count({ where }),
        );
      },
    },
    NewsConnection,
  ),
  newsItem: t.prismaField({
    type: NewsItem,
    nullable: true,
    description:
      "One piece of news by its owner and slug, an earlier one included; null where there is none.",
    args: {
      association: t.arg.string({ required: true, description: "Slug of the owner." }),
      slug: t.arg.string({ required: true, description: "Slug of the piece of news." }),
    },
    resolve: (query, _root, { association, slug }, context) =>
      context.prisma.newsItem.findFirst({
        ...query,
        where: { AND: [visible(context), addressWhere(association, slug, context)] },
        orderBy: { updatedAt: "desc" },
      }),
  }),
}));

function newsWhere(
  filter: typeof NewsFilter.$inferInput,
  context: Context,
): Prisma.NewsItemWhereInput {
  return {
    AND: [visible(context), textCondition(filter.text)],
    ...(filter.associations ? ownedBy(filter.associations, context) : {}),
    ...(filter.visibility ? { visibility: { in: filter.visibility } } : {}),
    ...(filter.year == null
      ? {}
      : { publishedOn: { startsWith: String(filter.year).padStart(4, "0") } }),
  };
}
