import { builder } from "./builder.ts";
import { EventSeries } from "./record.ts";
import { ownedBy, visible } from "./visible.ts";

builder.prismaObjectFields(EventSeries, (t) => ({
  owner: t.relation("owner", { description: "The association that keeps the record (ägare)." }),
  source: t.relation("source", { description: "Where the record comes from (källa)." }),
  name: t.exposeString("name", { description: "The name." }),
  description: t.exposeString("description", {
    nullable: true,
    description: "What it is, in Markdown.",
  }),
}));

builder.queryField("eventSeries", (t) =>
  t.prismaField({
    type: [EventSeries],
    description: "Series of events (serier), by name.",
    args: { association: t.arg.string({ description: "Slug of the owner; all without it." }) },
    resolve: (query, _root, { association }, context) =>
      context.prisma.eventSeries.findMany({
        ...query,
        where: {
          AND: [visible(context), association == null ? {} : ownedBy([association], context)],
        },
        orderBy: [{ name: "asc" }, { id: "asc" }],
      }),
  }),
);
