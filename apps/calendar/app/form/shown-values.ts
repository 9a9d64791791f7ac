import { formValues, type FormValues } from "./form-values.ts";

/** A value of a record; null or undefined where nothing is known. */
type Value = string | number | null | undefined;

/** What a form shows of a record. */
export function shownValues({
  single,
  several = {},
  tables = {},
}: {
  /** Fields that hold one value. */
  readonly single: Readonly<Record<string, Value>>;
  /** Fields that hold any number of them. Default: none. */
  readonly several?: Readonly<Record<string, readonly string[]>>;
  /** Rows by the names of their tables, each by the names of its columns. Default: none. */
  readonly tables?: Readonly<Record<string, readonly Readonly<Record<string, Value>>[]>>;
}): FormValues {
  return formValues([
    ...known(single),
    ...Object.entries(several).flatMap(([name, all]) => all.map((value) => [name, value] as const)),
    ...Object.entries(tables).flatMap(([table, rows]) =>
      rows.flatMap((row, place) =>
        known(row).map(([column, value]) => [`${table}.${place}.${column}`, value] as const),
      ),
    ),
  ]);
}

/** The ids of records, as a field of links holds them. */
export function idsOf(nodes: readonly { readonly id: string }[]): string[] {
  return nodes.map(({ id }) => id);
}

function known(values: Readonly<Record<string, Value>>): (readonly [string, string])[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value == null ? [] : [[name, String(value)] as const],
  );
}
