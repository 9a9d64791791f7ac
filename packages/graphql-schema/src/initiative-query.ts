import type { Prisma } from "@finsam/database";
import { queryFromInfo } from "@pothos/plugin-prisma";
import { badInput } from "./bad-input.ts";
import { builder } from "./builder.ts";
import { InitiativeConnection } from "./connection.ts";
import type { Context } from "./context.ts";
import { InitiativeKind, InitiativeStatus, Visibility } from "./enum.ts";
import { heldOn } from "./membership.ts";
import { ageOrder } from "./order.ts";
import { connectionOf, pageQuery, readPage } from "./page.ts";
import { columns, Initiative } from "./record.ts";
import { addressWhere } from "./slug.ts";
import { textCondition } from "./text.ts";
import { ownedBy, visible } from "./visible.ts";

const InitiativeFilter = builder.inputType("InitiativeFilter", {
  description:
    "Which insatser. Parts that are left out filter nothing; all that are given must hold.",
  fields: (t) => ({
    associations: t.stringList({ description: "Slugs of the associations that finance them." }),
    age: t.int({
      description:
        "For a person of this age on the day `on`. An insats with no stated age is included, after those with one.",
    }),
    on: t.field({
      type: "Date",
      description:
        "Going on on this day, as far as is known. With `age` and without it, the age counts today.",
    }),
    municipalities: t.stringList({
      description: "For inhabitants of any of these municipalities (kommunkod).",
    }),
    kinds: t.field({ type: [InitiativeKind], description: "Any of these kinds." }),
    status: t.field({ type: [InitiativeStatus], description: "Any of these." }),
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
  initiatives: t.connection(
    {
      type: Initiative,
      description: "Insatser, by name.",
      args: {
        filter: t.arg({ type: InitiativeFilter, description: "Which of them; all without it." }),
      },
      resolve: async (_root, args, context, info) => {
        const order = ageOrder(args.filter?.age != null);
        const page = readPage(args, order.name);
        const { where: within, ...query } = pageQuery(page, order);
        const where = initiativesWhere(args.filter, context);
        const rows = await context.prisma.initiative.findMany({
          ...query,
          ...queryFromInfo({ context, info, path: ["edges", "node"], select: columns.initiative }),
          where: { AND: [where, within] },
        });
        return connectionOf(page, rows, order.keyOf, () =>
          context.prisma.initiative.count({ where }),
        );
      },
    },
    InitiativeConnection,
  ),
  initiative: t.prismaField({
    type: Initiative,
    nullable: true,
    description:
      "One insats by its owner and slug, an earlier one included; null where there is none.",
    args: {
      association: t.arg.string({ required: true, description: "Slug of the owner." }),
      slug: t.arg.string({ required: true, description: "Slug of the insats." }),
    },
    resolve: (query, _root, { association, slug }, context) =>
      context.prisma.initiative.findFirst({
        ...query,
        where: { AND: [visible(context), addressWhere(association, slug, context)] },
        orderBy: { updatedAt: "desc" },
      }),
  }),
}));

function initiativesWhere(
  filter: typeof InitiativeFilter.$inferInput | null | undefined,
  context: Context,
): Prisma.InitiativeWhereInput {
  if (!filter) return visible(context);
  return {
    AND: [
      visible(context),
      filter.on ? heldOn(filter.on) : {},
      filter.age == null ? {} : forAge(filter.age, filter.on ?? context.today),
      textCondition(filter.text),
    ],
    ...(filter.associations ? ownedBy(filter.associations, context) : {}),
    ...(filter.visibility ? { visibility: { in: filter.visibility } } : {}),
    ...(filter.municipalities ? { municipalityCodes: { hasSome: filter.municipalities } } : {}),
    ...(filter.kinds ? { kinds: { hasSome: filter.kinds } } : {}),
    ...(filter.status ? { status: { in: filter.status } } : {}),
  };
}

function forAge(age: number, day: string): Prisma.InitiativeWhereInput {
  if (age < 0 || age > 120)
    throw badInput("filter.age", {
      sv: "Ange en ålder mellan 0 och 120",
      en: "Expected an age between 0 and 120",
    });
  const { AND: onDay } = heldOn(day);
  return {
    OR: [
      { agesStated: false },
      {
        ages: {
          some: {
            AND: [
              ...onDay,
              { OR: [{ ageFrom: null }, { ageFrom: { lte: age } }] },
              { OR: [{ ageTo: null }, { ageTo: { gte: age } }] },
            ],
          },
        },
      },
    ],
  };
}
