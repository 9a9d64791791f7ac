import type { Term } from "@finsam/domain";
import { queryFromInfo } from "@pothos/plugin-prisma";
import type { GraphQLResolveInfo } from "graphql";
import type { Context } from "./context.ts";
import { columns } from "./record.ts";
import { visible, visibleEvents, visibleWeeks } from "./visible.ts";

const typenames = {
  ASSOCIATION: "Association",
  ORGANISATION: "Organisation",
  EVENT: "Event",
  EVENT_SERIES: "EventSeries",
  INITIATIVE: "Initiative",
  ESF_PROJECT: "EsfProject",
  THEME_WEEK: "ThemeWeek",
  DOCUMENT: "Document",
  NEWS_ITEM: "NewsItem",
} as const satisfies Record<Term<"RecordKind">, string>;

type RecordType = (typeof typenames)[Term<"RecordKind">];

/** The type in GraphQL of a kind of record. */
export function typeOfKind(kind: Term<"RecordKind">): RecordType {
  return typenames[kind];
}

/** The types of all kinds of record. */
export const recordTypes: readonly RecordType[] = Object.values(typenames);

/** The type of that name, if it is one of a record. */
export function recordType(name: string): RecordType | undefined {
  return recordTypes.find((typename) => typename === name);
}

/** A record that was asked for by its id, told apart by its type. */
export interface RecordKey {
  readonly typename: RecordType;
  readonly id: string;
}

/**
 * The records of these ids, those that the viewer may see or all, each with all that the operation selects of its type: one statement a type. In
 * the order of the keys; null for what is not there.
 */
export async function loadRecords(
  keys: readonly RecordKey[],
  path: string[],
  context: Context,
  info: GraphQLResolveInfo,
  scope: "visible" | "all" = "visible",
) {
  const typesAsked = [...new Set(keys.map((key) => key.typename))];
  const rows = await Promise.all(
    typesAsked.map(async (typename) => {
      const ids = keys.flatMap((key) => (key.typename === typename ? key.id : []));
      const found = await loadType(typename, ids, path, context, info, scope);
      return found.map((row) => ({ ...row, __typename: typename }));
    }),
  );
  const byId = new Map(rows.flat().map((row) => [`${row.__typename}:${row.id}`, row]));
  return keys.map((key) => byId.get(`${key.typename}:${key.id}`) ?? null);
}

function loadType(
  typename: RecordType,
  ids: string[],
  path: string[],
  context: Context,
  info: GraphQLResolveInfo,
  scope: "visible" | "all",
) {
  const { prisma } = context;
  const query = {
    ...queryFromInfo({ context, info, typeName: typename, path, select: columns.record }),
  };
  const within = { id: { in: ids } };
  const where = scope === "all" ? within : { AND: [visible(context), within] };
  switch (typename) {
    case "Association":
      return prisma.association.findMany({ ...query, where });
    case "Organisation":
      return prisma.organisation.findMany({ ...query, where });
    case "Event":
      return prisma.event.findMany({
        ...query,
        where: scope === "all" ? within : { AND: [visibleEvents(context), within] },
      });
    case "EventSeries":
      return prisma.eventSeries.findMany({ ...query, where });
    case "Initiative":
      return prisma.initiative.findMany({ ...query, where });
    case "EsfProject":
      return prisma.esfProject.findMany({ ...query, where });
    case "ThemeWeek":
      return prisma.themeWeek.findMany({
        ...query,
        where: scope === "all" ? within : { AND: [visibleWeeks(context), within] },
      });
    case "Document":
      return prisma.document.findMany({ ...query, where });
    case "NewsItem":
      return prisma.newsItem.findMany({ ...query, where });
  }
}
