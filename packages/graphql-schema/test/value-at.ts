/** What stands at a path of an answer, such as `events.edges.0.cursor`; undefined where nothing does. */
export function valueAt(answer: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => {
    if (typeof value !== "object" || value === null) return undefined;
    return Reflect.get(value, key);
  }, answer);
}

/** The list at a path of an answer; fails where there is none. */
export function listAt(answer: unknown, path: string): unknown[] {
  const value = valueAt(answer, path);
  if (!Array.isArray(value)) throw new TypeError(`Expected a list at ${path}`);
  return value;
}
