/** Roles on a board, in the order in which they stand. */
const roles = ["CHAIR", "VICE_CHAIR", "MEMBER", "SUBSTITUTE"] as const;

/** A term on a board, as far as its place in a list goes. */
interface Term {
  readonly role: (typeof roles)[number];
  readonly person: string;
  readonly from: string | null;
}

/** A board as it sits: the chair first, then by role and name. */
export function asItSits<T extends Term>(terms: readonly T[]): T[] {
  return terms.toSorted(
    (a, b) =>
      roles.indexOf(a.role) - roles.indexOf(b.role) || a.person.localeCompare(b.person, "sv"),
  );
}

/** Terms that have ended, the latest begun first; those of unknown beginning last. */
export function latestFirst<T extends Term>(terms: readonly T[]): T[] {
  return asItSits(terms).toSorted((a, b) => {
    const [one, other] = [a.from ?? "", b.from ?? ""];
    return one === other ? 0 : one < other ? 1 : -1;
  });
}
