import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import type { Context } from "./context.ts";

/** Loads what a field needs for all its parents at once: one value a key, in the order of the keys. */
export type BatchLoad<Args, Value> = (
  keys: readonly string[],
  args: Args,
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<readonly Value[]>;

/**
 * Gathers the keys of all parents under which a field stands at one place of an operation. The same place has the
 * same arguments and the same selection, so one load serves them all, however long the list of parents is.
 */
export function batched<Args, Value>(load: BatchLoad<Args, Value>) {
  const loaders = new WeakMap<Context, Map<string, DataLoader<string, Value>>>();
  return (key: string, args: Args, context: Context, info: GraphQLResolveInfo): Promise<Value> => {
    const places = loaders.get(context) ?? new Map<string, DataLoader<string, Value>>();
    loaders.set(context, places);
    const place = placeOf(info);
    const loader =
      places.get(place) ??
      new DataLoader<string, Value>((keys) => load(keys, args, context, info), {
        maxBatchSize: 1000,
      });
    places.set(place, loader);
    return loader.load(key);
  };
}

function placeOf(info: GraphQLResolveInfo): string {
  const keys: string[] = [];
  for (let step: typeof info.path | undefined = info.path; step !== undefined; step = step.prev) {
    if (typeof step.key === "string") keys.push(`${step.typename}.${step.key}`);
  }
  return keys.join("<");
}
