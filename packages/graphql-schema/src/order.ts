import type { CursorKey } from "./cursor.ts";

/** An order of a list: by a key and then by id, so that every item has a place of its own. */
export interface Order<Row, Where, OrderBy> {
  /** Stands in the cursor, so that a cursor of another list is told from one of this. */
  readonly name: string;
  keyOf(row: Row): CursorKey;
  /** What stands on one side of a place; undefined for a key that this order cannot have. */
  beyond(key: CursorKey, side: "after" | "before"): Where | undefined;
  orderBy(backward: boolean): OrderBy[];
}

type Direction = "asc" | "desc";

/** Events by their sort instant. */
export function eventOrder(direction: Direction) {
  return {
    name: direction === "asc" ? "events" : "events-desc",
    keyOf: (row: { sortAt: Date; id: string }): CursorKey => [row.sortAt.toISOString(), row.id],
    beyond([key, id]: CursorKey, side: "after" | "before") {
      const at = new Date(typeof key === "string" ? key : "");
      if (Number.isNaN(at.getTime())) return undefined;
      return (side === "after") === (direction === "asc")
        ? { sortAt: { gte: at }, OR: [{ sortAt: { gt: at } }, { sortAt: at, id: { gt: id } }] }
        : { sortAt: { lte: at }, OR: [{ sortAt: { lt: at } }, { sortAt: at, id: { lt: id } }] };
    },
    orderBy(backward: boolean) {
      const to = turned(direction, backward);
      return [{ sortAt: to }, { id: to }];
    },
  };
}

/** Insatser and ESF projects by name, the Swedish way. */
export const nameOrder = {
  name: "names",
  keyOf: (row: { name: string; id: string }): CursorKey => [row.name, row.id],
  beyond([name, id]: CursorKey, side: "after" | "before") {
    if (typeof name !== "string") return undefined;
    return side === "after"
      ? { name: { gte: name }, OR: [{ name: { gt: name } }, { name, id: { gt: id } }] }
      : { name: { lte: name }, OR: [{ name: { lt: name } }, { name, id: { lt: id } }] };
  },
  orderBy(backward: boolean) {
    const to = turned("asc", backward);
    return [{ name: to }, { id: to }];
  },
};

/** Insatser by name; where a person's age is asked for, those without a stated age last. */
export function ageOrder(unstatedLast: boolean) {
  type Row = { agesStated: boolean; name: string; id: string };
  return {
    name: unstatedLast ? "ages" : "names",
    keyOf: ({ agesStated, name, id }: Row): CursorKey => [
      unstatedLast ? `${agesStated ? "stated" : "unstated"}:${name}` : name,
      id,
    ],
    beyond([key, id]: CursorKey, side: "after" | "before") {
      if (!unstatedLast) return nameOrder.beyond([key, id], side);
      const [, group, name = ""] = /^(stated|unstated):(.*)$/s.exec(String(key)) ?? [];
      if (group === undefined) return undefined;
      const agesStated = group === "stated";
      const within = { agesStated, AND: nameOrder.beyond([name, id], side) };
      return agesStated === (side === "after")
        ? { OR: [within, { agesStated: !agesStated }] }
        : within;
    },
    orderBy(backward: boolean) {
      const byName = nameOrder.orderBy(backward);
      return unstatedLast ? [{ agesStated: turned("desc", backward) }, ...byName] : byName;
    },
  };
}

/** Documents by title, the Swedish way. */
export const titleOrder = {
  name: "titles",
  keyOf: (row: { title: string; id: string }): CursorKey => [row.title, row.id],
  beyond([title, id]: CursorKey, side: "after" | "before") {
    if (typeof title !== "string") return undefined;
    return side === "after"
      ? { title: { gte: title }, OR: [{ title: { gt: title } }, { title, id: { gt: id } }] }
      : { title: { lte: title }, OR: [{ title: { lt: title } }, { title, id: { lt: id } }] };
  },
  orderBy(backward: boolean) {
    const to = turned("asc", backward);
    return [{ title: to }, { id: to }];
  },
};

/** News by the first day on which they can have been published: newest first, the unknown last, then by id. */
export const newsOrder = {
  name: "news",
  keyOf: (row: { publishedDay: Date | null; id: string }): CursorKey => [
    row.publishedDay?.toISOString() ?? null,
    row.id,
  ],
  beyond([key, id]: CursorKey, side: "after" | "before") {
    if (key === null)
      return side === "after"
        ? { publishedDay: null, id: { gt: id } }
        : { OR: [{ publishedDay: { not: null } }, { publishedDay: null, id: { lt: id } }] };
    const day = new Date(key);
    if (Number.isNaN(day.getTime())) return undefined;
    return side === "after"
      ? {
          OR: [
            { publishedDay: { lt: day } },
            { publishedDay: day, id: { gt: id } },
            { publishedDay: null },
          ],
        }
      : { OR: [{ publishedDay: { gt: day } }, { publishedDay: day, id: { lt: id } }] };
  },
  orderBy(backward: boolean) {
    return [
      {
        publishedDay: {
          sort: turned("desc", backward),
          nulls: backward ? ("first" as const) : ("last" as const),
        },
      },
      { id: turned("asc", backward) },
    ];
  },
};

function turned(direction: Direction, backward: boolean): Direction {
  return (direction === "asc") === backward ? "desc" : "asc";
}
