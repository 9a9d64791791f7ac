import { queryFromInfo } from "@pothos/plugin-prisma";
import { builder } from "./builder.ts";
import { EventConnection } from "./connection.ts";
import { EventFilter } from "./event-filter.ts";
import { eventsWhere } from "./event-list.ts";
import { eventOrder } from "./order.ts";
import { connectionOf, pageQuery, readPage } from "./page.ts";
import { columns, Event } from "./record.ts";
import { addressWhere } from "./slug.ts";
import { visibleEvents } from "./visible.ts";

const EventOrder = builder.enumType("EventOrder", {
  description:
    "Order of events: by start (a day without clock time counts from its midnight), then by id.",
  values: {
    STARTS_ASC: { description: "Earliest first." },
    STARTS_DESC: { description: "Latest first." },
  },
});

builder.queryFields((t) => ({
  events: t.connection(
    {
      type: Event,
      description: "Events (aktiviteter), past and future: filter by days.",
      args: {
        filter: t.arg({ type: EventFilter, description: "Which of them; all without it." }),
        order: t.arg({
          type: EventOrder,
          defaultValue: "STARTS_ASC",
          description: "In which order.",
        }),
      },
      resolve: async (_root, args, context, info) => {
        const order = eventOrder(args.order === "STARTS_DESC" ? "desc" : "asc");
        const page = readPage(args, order.name);
        const { where: within, ...query } = pageQuery(page, order);
        const where = eventsWhere(args, context);
        const rows = await context.prisma.event.findMany({
          ...query,
          ...queryFromInfo({ context, info, path: ["edges", "node"], select: columns.event }),
          where: { AND: [where, within] },
        });
        return connectionOf(page, rows, order.keyOf, () => context.prisma.event.count({ where }));
      },
    },
    EventConnection,
  ),
  event: t.prismaField({
    type: Event,
    nullable: true,
    description:
      "One event by its owner and slug, an earlier one included; null where there is none.",
    args: {
      association: t.arg.string({ required: true, description: "Slug of the owner." }),
      slug: t.arg.string({ required: true, description: "Slug of the event." }),
    },
    resolve: (query, _root, { association, slug }, context) =>
      context.prisma.event.findFirst({
        ...query,
        where: { AND: [visibleEvents(context), addressWhere(association, slug, context)] },
        orderBy: { updatedAt: "desc" },
      }),
  }),
}));
