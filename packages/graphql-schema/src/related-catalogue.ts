import { queryFromInfo } from "@pothos/plugin-prisma";
import type { GraphQLResolveInfo } from "graphql";
import { builder } from "./builder.ts";
import { EsfProjectConnection, InitiativeConnection } from "./connection.ts";
import type { Context } from "./context.ts";
import { nameOrder } from "./order.ts";
import { type PageArgs, pageQuery, readPage } from "./page.ts";
import { Association, columns, EsfProject, Initiative } from "./record.ts";
import { byKey, relatedConnection } from "./related-connection.ts";
import { visible } from "./visible.ts";

const initiativesOfAssociation = relatedConnection({
  order: nameOrder,
  async rows(keys, args: PageArgs, context, info) {
    const parents = await context.prisma.association.findMany({
      where: { id: { in: [...keys] } },
      select: { id: true, initiatives: namedQuery(args, context, info) },
    });
    return byKey(keys, parents, (parent) => parent.initiatives, []);
  },
  async count(keys, _args, context) {
    const parents = await context.prisma.association.findMany({
      where: { id: { in: [...keys] } },
      select: { id: true, _count: { select: { initiatives: { where: visible(context) } } } },
    });
    return byKey(keys, parents, (parent) => parent._count.initiatives, 0);
  },
});

const esfProjectsOfAssociation = relatedConnection({
  order: nameOrder,
  async rows(keys, args: PageArgs, context, info) {
    const parents = await context.prisma.association.findMany({
      where: { id: { in: [...keys] } },
      select: { id: true, esfProjects: namedQuery(args, context, info) },
    });
    return byKey(keys, parents, (parent) => parent.esfProjects, []);
  },
  async count(keys, _args, context) {
    const parents = await context.prisma.association.findMany({
      where: { id: { in: [...keys] } },
      select: { id: true, _count: { select: { esfProjects: { where: visible(context) } } } },
    });
    return byKey(keys, parents, (parent) => parent._count.esfProjects, 0);
  },
});

builder.objectField(Association, "initiatives", (t) =>
  t.connection(
    {
      type: Initiative,
      description: "Insatser that it finances, by name.",
      resolve: initiativesOfAssociation,
    },
    InitiativeConnection,
  ),
);

builder.objectField(Association, "esfProjects", (t) =>
  t.connection(
    {
      type: EsfProject,
      description: "ESF projects that it keeps, by name.",
      resolve: esfProjectsOfAssociation,
    },
    EsfProjectConnection,
  ),
);

function namedQuery(args: PageArgs, context: Context, info: GraphQLResolveInfo) {
  const { where, ...rest } = pageQuery(readPage(args, nameOrder.name), nameOrder);
  return {
    ...rest,
    ...queryFromInfo({ context, info, path: ["edges", "node"], select: columns.named }),
    where: { AND: [visible(context), where] },
  };
}
