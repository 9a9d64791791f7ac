import type { Context } from "./context.ts";
import { ownedBy } from "./visible.ts";

/** A record by its address: the slug of its owner, and its own or an earlier one. Not yet those that the viewer may see only. */
export function addressWhere(association: string, slug: string, context: Context) {
  return {
    AND: [ownedBy([association], context), { OR: [{ slug }, { formerSlugs: { has: slug } }] }],
  };
}
