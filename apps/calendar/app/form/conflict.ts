import { type FormValues, unitsApart, withUnits } from "./form-values.ts";

/** Whose text a field is to have: hers who saves, or the one that was saved in between. */
export type Side = "mine" | "theirs";

/** A field, or a table, that is one thing in what somebody wrote and another in what was saved in between. */
export interface Difference {
  readonly unit: string;
  /** What is chosen from the start: the side that changed it. Null where both did: one has to choose. */
  readonly side: Side | null;
}

/** What to choose between: what the form showed, what was written in it, and what the record is now. */
export function differences(seen: FormValues, mine: FormValues, now: FormValues): Difference[] {
  const changedByMe = unitsApart(seen, mine);
  const changedByThem = unitsApart(seen, now);
  return [...unitsApart(mine, now)].map((unit) => ({
    unit,
    side: !changedByThem.has(unit) ? "mine" : changedByMe.has(unit) ? null : "theirs",
  }));
}

/** What was written, kept where the record has changed elsewhere: her changes upon what it is now. */
export function rebased(seen: FormValues, mine: FormValues, now: FormValues): FormValues {
  return withUnits(now, mine, unitsApart(seen, mine));
}

/** What the form is to hold after a choice; what nobody chose for has the default, or hers. */
export function resolved(
  seen: FormValues,
  mine: FormValues,
  now: FormValues,
  choice: (unit: string) => Side | undefined,
): FormValues {
  const hers = differences(seen, mine, now)
    .filter(({ unit, side }) => (choice(unit) ?? side ?? "mine") === "mine")
    .map(({ unit }) => unit);
  return withUnits(now, mine, new Set(hers));
}
