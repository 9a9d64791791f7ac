import { type FormValues, unitsApart, withUnits } from "../form/form-values.ts";

/** What a form holds once another association is chosen: what it had because of the one before follows, unless it was changed by hand. Undefined: nothing follows. */
export function followed(
  values: FormValues,
  before: FormValues,
  after: FormValues,
): FormValues | undefined {
  const changed = unitsApart(before, values);
  const units = new Set(Object.keys(before).filter((name) => !changed.has(name)));
  return units.size === 0 ? undefined : withUnits(values, after, units);
}
