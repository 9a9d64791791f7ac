/**
 * What the fields of a form hold, by their names: texts without space around them, sorted where there are several. A field
 * that is empty is absent. A row of a table is called by its place, `contributors.0.person`.
 */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** Fields that steer a form and are no part of the record. */
const controls: ReadonlySet<string> = new Set([
  "intent",
  "id",
  "version",
  "seen",
  "mine",
  "key",
  "association",
  "visibility",
]);

const rowName = /^(\w+)\.(\d+)\.(\w+)$/;

/** What a form that was sent holds of its record. Empty rows are left out, and the others move up. */
export function formValues(form: Iterable<readonly [string, unknown]>): FormValues {
  const values = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (typeof value !== "string" || controls.has(name)) continue;
    const text = value.replaceAll(/\r\n?/g, "\n").trim();
    if (text !== "") values.set(name, [...(values.get(name) ?? []), text].toSorted());
  }
  return withoutGaps(values);
}

/** The only value of a field; undefined where it is empty. */
export function valueOf(values: FormValues, name: string): string | undefined {
  return values[name]?.[0];
}

/** The rows of a table, each by the names of its columns. */
export function rowsOf(values: FormValues, table: string): FormValues[] {
  const rows: Record<string, readonly string[]>[] = [];
  for (const [name, texts] of Object.entries(values)) {
    const [, owner, place, column] = rowName.exec(name) ?? [];
    if (owner !== table || column === undefined) continue;
    const row = (rows[Number(place)] ??= {});
    row[column] = texts;
  }
  return rows.filter((row) => row !== undefined);
}

/** What is chosen and shown as one: a field, or a whole table. */
export function unitOf(name: string): string {
  return rowName.exec(name)?.[1] ?? name;
}

/** The units in which two states of a form differ. */
export function unitsApart(one: FormValues, other: FormValues): Set<string> {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const apart = [...names].filter(
    (name) => JSON.stringify(one[name] ?? []) !== JSON.stringify(other[name] ?? []),
  );
  return new Set(apart.map(unitOf));
}

/** Another state of a form with some of its units from this one. */
export function withUnits(
  other: FormValues,
  from: FormValues,
  units: ReadonlySet<string>,
): FormValues {
  const has = ([name]: readonly [string, unknown]) => units.has(unitOf(name));
  return Object.fromEntries([
    ...Object.entries(other).filter((entry) => !has(entry)),
    ...Object.entries(from).filter(has),
  ]);
}

/** Reads values that a form carried along as JSON; undefined for anything else. */
export function valuesOfJson(json: unknown): FormValues | undefined {
  if (typeof json !== "string") return undefined;
  try {
    const values: unknown = JSON.parse(json);
    if (typeof values !== "object" || values === null) return undefined;
    return formValues(
      Object.entries(values).flatMap(([name, texts]) =>
        Array.isArray(texts) ? texts.map((text: unknown) => [name, text] as const) : [],
      ),
    );
  } catch {
    return undefined;
  }
}

function withoutGaps(values: ReadonlyMap<string, readonly string[]>): FormValues {
  const places = new Map<string, number[]>();
  for (const name of values.keys()) {
    const [, table, place] = rowName.exec(name) ?? [];
    if (table === undefined || places.get(table)?.includes(Number(place))) continue;
    places.set(
      table,
      [...(places.get(table) ?? []), Number(place)].toSorted((a, b) => a - b),
    );
  }
  return Object.fromEntries(
    [...values].map(([name, texts]) => {
      const [, table = "", place, column] = rowName.exec(name) ?? [];
      const at = places.get(table)?.indexOf(Number(place)) ?? 0;
      return [column === undefined ? name : `${table}.${at}.${column}`, texts];
    }),
  );
}
