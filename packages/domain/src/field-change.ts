/** A value as JSON has it. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** One field that a change has changed. */
export interface FieldChange {
  /** Its place, keys joined by points: `venue.name`. A list is one field. */
  readonly path: string;
  /** Null where there was nothing. */
  readonly before: Json;
  /** Null where there is nothing any more. */
  readonly after: Json;
}

/** What every write changes, and so tells nothing. */
const envelope = new Set(["version", "updatedAt"]);

/** The fields in which two states of a record differ, in the order of their names. Null: there was, or is, no record. */
export function fieldChanges(before: Json, after: Json): FieldChange[] {
  return changesAt("", before, after).filter(({ path }) => !envelope.has(path));
}

function changesAt(path: string, before: Json, after: Json): FieldChange[] {
  const old = isObject(before) ? before : undefined;
  const now = isObject(after) ? after : undefined;
  if (
    (old ?? now) === undefined ||
    (old === undefined && before !== null) ||
    (now === undefined && after !== null)
  )
    return sameJson(before, after) ? [] : [{ path, before, after }];
  const keys = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])].toSorted();
  return keys.flatMap((key) =>
    changesAt(path === "" ? key : `${path}.${key}`, old?.[key] ?? null, now?.[key] ?? null),
  );
}

function isObject(json: Json): json is { readonly [key: string]: Json } {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

/** Whether two values are the same JSON, whatever the order of keys. */
export function sameJson(left: Json, right: Json): boolean {
  return canonicalJson(left) === canonicalJson(right);
}

/** JSON with the keys of every object in order, so that equal values have equal texts. */
export function canonicalJson(json: Json): string {
  return JSON.stringify(json, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
