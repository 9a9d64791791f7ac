import type { Prisma } from "@finsam/database";
import { queryFromInfo } from "@pothos/plugin-prisma";
import { builder } from "./builder.ts";
import { EsfProjectConnection } from "./connection.ts";
import type { Context } from "./context.ts";
import { ApplicationStatus, Visibility } from "./enum.ts";
import { nameOrder } from "./order.ts";
import { connectionOf, pageQuery, readPage } from "./page.ts";
import { columns, EsfProject } from "./record.ts";
import { addressWhere } from "./slug.ts";
import { textCondition } from "./text.ts";
import { ownedBy, visible } from "./visible.ts";

const EsfProjectFilter = builder.inputType("EsfProjectFilter", {
  description:
    "Which projects. Parts that are left out filter nothing; all that are given must hold.",
  fields: (t) => ({
    associations: t.stringList({ description: "Slugs of the associations that keep them." }),
    on: t.field({ type: "Date", description: "Granted for this day, as far as is known." }),
    status: t.field({ type: [ApplicationStatus], description: "Any of these." }),
    visibility: t.field({
      type: [Visibility],
      description: "Any of these (synlighet), among those that one may see.",
    }),
    text: t.string({
      description:
        "Every word of it begins a word in names or texts; inflected and unaccented forms are found too.",
    }),
  }),
});

builder.queryFields((t) => ({
  esfProjects: t.connection(
    {
      type: EsfProject,
      description: "ESF projects (ESF-projekt), by name.",
      args: {
        filter: t.arg({ type: EsfProjectFilter, description: "Which of them; all without it." }),
      },
      resolve: async (_root, args, context, info) => {
        const page = readPage(args, nameOrder.name);
        const { where: within, ...query } = pageQuery(page, nameOrder);
        const where = projectsWhere(args.filter, context);
        const rows = await context.prisma.esfProject.findMany({
          ...query,
          ...queryFromInfo({ context, info, path: ["edges", "node"], select: columns.named }),
          where: { AND: [where, within] },
        });
        return connectionOf(page, rows, nameOrder.keyOf, () =>
          context.prisma.esfProject.count({ where }),
        );
      },
    },
    EsfProjectConnection,
  ),
  esfProject: t.prismaField({
    type: EsfProject,
    nullable: true,
    description:
      "One project by who keeps it and slug, an earlier one included; null where there is none.",
    args: {
      association: t.arg.string({
        required: true,
        description: "Slug of the association that keeps it.",
      }),
      slug: t.arg.string({ required: true, description: "Slug of the project." }),
    },
    resolve: (query, _root, { association, slug }, context) =>
      context.prisma.esfProject.findFirst({
        ...query,
        where: { AND: [visible(context), addressWhere(association, slug, context)] },
        orderBy: { updatedAt: "desc" },
      }),
  }),
  esfProjectByDiaryNumber: t.prismaField({
    type: EsfProject,
    nullable: true,
    description:
      "The project of a diary number (diarienummer). Two associations may each keep a record of it: the project owner's " +
      "comes first, else the lowest id.",
    args: { diaryNumber: t.arg.string({ required: true, description: "Such as `2019/00171`." }) },
    resolve: async (query, _root, { diaryNumber }, context) => {
      const kept = await context.prisma.esfProject.findMany({
        where: { AND: [visible(context), { diaryNumber }] },
        select: {
          id: true,
          ownerId: true,
          actors: { where: { role: "PROJECT_OWNER" }, select: { associationId: true } },
        },
        orderBy: { id: "asc" },
      });
      const chosen =
        kept.find(({ ownerId, actors }) =>
          actors.some((actor) => actor.associationId === ownerId),
        ) ?? kept[0];
      return chosen
        ? context.prisma.esfProject.findUnique({ ...query, where: { id: chosen.id } })
        : null;
    },
  }),
}));

function projectsWhere(
  filter: typeof EsfProjectFilter.$inferInput | null | undefined,
  context: Context,
): Prisma.EsfProjectWhereInput {
  if (!filter) return visible(context);
  return {
    AND: [visible(context), filter.on ? grantedOn(filter.on) : {}, textCondition(filter.text)],
    ...(filter.associations ? ownedBy(filter.associations, context) : {}),
    ...(filter.visibility ? { visibility: { in: filter.visibility } } : {}),
    ...(filter.status ? { applicationStatus: { in: filter.status } } : {}),
  };
}

function grantedOn(day: string): Prisma.EsfProjectWhereInput {
  const at = new Date(`${day}T00:00:00Z`);
  return {
    AND: [
      { OR: [{ grantedFrom: null }, { grantedFrom: { lte: at } }] },
      { OR: [{ grantedTo: null }, { grantedTo: { gte: at } }] },
    ],
  };
}
