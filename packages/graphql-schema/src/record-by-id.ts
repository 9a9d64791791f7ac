import type { GraphQLResolveInfo } from "graphql";
import type { Context } from "./context.ts";
import { queryFromInfo } from "@pothos/plugin-prisma";
import { batched } from "./batch.ts";
import { columns } from "./record.ts";
import { visible, visibleEvents, visibleWeeks } from "./visible.ts";

/** An association by its id, with what the operation selects of it; null where the viewer doesn't see it. */
export const associationById = batched(async (ids, _args: object, context, info) => {
  const rows = await context.prisma.association.findMany({
    ...queryFromInfo({ context, info, select: columns.record }),
    where: { AND: [visible(context), { id: { in: [...ids] } }] },
  });
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
});

/** A theme week by its id, with what the operation selects of it; null where the viewer doesn't see it. */
export const weekById = batched(async (ids, _args: object, context, info) => {
  const rows = await context.prisma.themeWeek.findMany({
    ...queryFromInfo({ context, info, select: columns.record }),
    where: { AND: [visibleWeeks(context), { id: { in: [...ids] } }] },
  });
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
});

/** An event by its id, with what the operation selects of it; null where the viewer doesn't see it. */
export const eventById = batched(async (ids, _args: object, context, info) => {
  const rows = await context.prisma.event.findMany({
    ...queryFromInfo({ context, info, select: columns.event }),
    where: { AND: [visibleEvents(context), { id: { in: [...ids] } }] },
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
});

/** Those of these events that the viewer sees, in the order of their ids. */
export async function eventsByIds(
  ids: readonly string[],
  args: object,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const events = await Promise.all(ids.map((id) => eventById(id, args, context, info)));
  return events.filter((event) => event !== null);
}

/** Those of these associations that the viewer sees, in the order of their ids. */
export async function associationsByIds(
  ids: readonly string[],
  args: object,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const found = await Promise.all(ids.map((id) => associationById(id, args, context, info)));
  return found.filter((association) => association !== null);
}
