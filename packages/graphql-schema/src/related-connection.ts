import type { GraphQLResolveInfo } from "graphql";
import { type BatchLoad, batched } from "./batch.ts";
import type { Context } from "./context.ts";
import type { CursorKey } from "./cursor.ts";
import { connectionOf, type PageArgs, readPage } from "./page.ts";

/** How a connection that hangs on a record is read: for many parents at once, one list or number a parent. */
export interface RelatedList<Args, Row> {
  readonly order: { readonly name: string; keyOf(row: NoInfer<Row>): CursorKey };
  /** The rows of a page, as `pageQuery` says. */
  readonly rows: BatchLoad<Args, readonly Row[]>;
  /** How many there are in the whole list. */
  readonly count: BatchLoad<Args, number>;
}

/** A resolver for a connection of a record. One statement serves all parents, one more counts if that is asked. */
export function relatedConnection<Args extends PageArgs, Row>({
  order,
  rows,
  count,
}: RelatedList<Args, Row>) {
  const loadRows = batched(rows);
  const loadCount = batched(count);
  return async (
    parent: { readonly id: string },
    args: Args,
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    const page = readPage(args, order.name);
    return connectionOf(
      page,
      await loadRows(parent.id, args, context, info),
      (row) => order.keyOf(row),
      () => loadCount(parent.id, args, context, info),
    );
  };
}

/** Sorts what was loaded by parent: one value a key, in the order of the keys, `none` where there is no parent. */
export function byKey<Parent extends { readonly id: string }, Value>(
  keys: readonly string[],
  parents: readonly Parent[],
  valueOf: (parent: Parent) => Value,
  none: Value,
): Value[] {
  const values = new Map(parents.map((parent) => [parent.id, valueOf(parent)]));
  return keys.map((key) => values.get(key) ?? none);
}
