/** Whose something is, by name: of several that have one, the short one. */
export function namesOf(
  actors: readonly { readonly name: string; readonly shortName?: string }[],
): string {
  return actors.length === 1
    ? actors.map(({ name }) => name).join("")
    : actors.map(({ name, shortName = name }) => shortName).join(", ");
}
