import { visible } from "./visible.ts";

/** A visible record by its address: the slug of its owner, and its own or an earlier one. */
export function addressWhere(association: string, slug: string) {
  return {
    ...visible,
    owner: { is: { slug: association } },
    OR: [{ slug }, { formerSlugs: { has: slug } }],
  };
}
