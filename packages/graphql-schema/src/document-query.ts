import type { Prisma } from "@finsam/database";
import { queryFromInfo } from "@pothos/plugin-prisma";
import { builder } from "./builder.ts";
import { DocumentConnection } from "./connection.ts";
import type { Context } from "./context.ts";
import { DocumentKind, Visibility } from "./enum.ts";
import { uuidOf } from "./global-id.ts";
import { titleOrder } from "./order.ts";
import { connectionOf, pageQuery, readPage } from "./page.ts";
import { columns, Document } from "./record.ts";
import { textCondition } from "./text.ts";
import { ownedBy, visible } from "./visible.ts";

const DocumentFilter = builder.inputType("DocumentFilter", {
  description:
    "Which documents. Parts that are left out filter nothing; all that are given must hold.",
  fields: (t) => ({
    associations: t.stringList({ description: "Slugs of the associations that keep them." }),
    kinds: t.field({ type: [DocumentKind], description: "Any of these kinds." }),
    visibility: t.field({
      type: [Visibility],
      description: "Any of these (synlighet), among those that one may see.",
    }),
    initiative: t.id({ description: "About this insats." }),
    esfProject: t.id({ description: "About this ESF project." }),
    text: t.string({
      description:
        "Every word of it begins a word in title or summary; inflected and unaccented forms are found too.",
    }),
  }),
});

builder.queryField("documents", (t) =>
  t.connection(
    {
      type: Document,
      description: "Documents (dokument), by title.",
      args: {
        filter: t.arg({ type: DocumentFilter, description: "Which of them; all without it." }),
      },
      resolve: async (_root, args, context, info) => {
        const page = readPage(args, titleOrder.name);
        const { where: within, ...query } = pageQuery(page, titleOrder);
        const where = documentsWhere(args.filter ?? {}, context);
        const rows = await context.prisma.document.findMany({
          ...query,
          ...queryFromInfo({ context, info, path: ["edges", "node"], select: columns.titled }),
          where: { AND: [where, within] },
        });
        return connectionOf(page, rows, titleOrder.keyOf, () =>
          context.prisma.document.count({ where }),
        );
      },
    },
    DocumentConnection,
  ),
);

function documentsWhere(
  filter: typeof DocumentFilter.$inferInput,
  context: Context,
): Prisma.DocumentWhereInput {
  const { initiative, esfProject } = filter;
  return {
    AND: [visible(context), textCondition(filter.text)],
    ...(filter.associations ? ownedBy(filter.associations, context) : {}),
    ...(filter.visibility ? { visibility: { in: filter.visibility } } : {}),
    ...(filter.kinds ? { kind: { in: filter.kinds } } : {}),
    ...(initiative
      ? {
          initiatives: {
            some: {
              initiativeId: uuidOf("Initiative", initiative, "filter.initiative"),
              initiative: { is: visible(context) },
            },
          },
        }
      : {}),
    ...(esfProject
      ? {
          esfProjects: {
            some: {
              esfProjectId: uuidOf("EsfProject", esfProject, "filter.esfProject"),
              esfProject: { is: visible(context) },
            },
          },
        }
      : {}),
  };
}
