import type { Prisma } from "@finsam/database";
import { queryFromInfo } from "@pothos/plugin-prisma";
import type { GraphQLResolveInfo } from "graphql";
import type { Context } from "./context.ts";
import { type EventFilter, eventWhere } from "./event-filter.ts";
import { eventOrder } from "./order.ts";
import { type PageArgs, pageQuery, readPage } from "./page.ts";
import { columns } from "./record.ts";
import { visibleEvents } from "./visible.ts";

/** The arguments of a list of events that hangs on a record. */
export interface EventListArgs extends PageArgs {
  readonly filter?: typeof EventFilter.$inferInput | null | undefined;
}

const order = eventOrder("asc");

/** Events that the viewer may see and that pass the filter. */
export function eventsWhere(args: EventListArgs, context: Context): Prisma.EventWhereInput {
  return { AND: [visibleEvents(context), eventWhere(args.filter, context)] };
}

/** A page of events as a nested query of their parent. */
export function eventsQuery(args: EventListArgs, context: Context, info: GraphQLResolveInfo) {
  const { where, ...rest } = pageQuery(readPage(args, order.name), order);
  return {
    ...rest,
    ...eventColumns(context, info),
    where: { AND: [eventsWhere(args, context), where] },
  };
}

/** The same where a link row stands between: the query of the link rows. */
export function linkedEventsQuery(args: EventListArgs, context: Context, info: GraphQLResolveInfo) {
  const { where, orderBy, take } = pageQuery(readPage(args, order.name), order);
  return {
    where: { event: { is: { AND: [eventsWhere(args, context), where] } } },
    orderBy: orderBy.map((by) => ({ event: by })),
    take,
    select: { event: eventColumns(context, info) },
  };
}

function eventColumns(context: Context, info: GraphQLResolveInfo) {
  return queryFromInfo({ context, info, path: ["edges", "node"], select: columns.event });
}

/** The events of link rows, without those that are absent. */
export function eventsOf<Row>(links: readonly { event: Row | null }[]): Row[] {
  return links.flatMap(({ event }) => event ?? []);
}

/** The order of every list of events that hangs on a record. */
export const eventListOrder = order;
