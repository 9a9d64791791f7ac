import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  canonicalJson,
  type FieldChange,
  fieldChanges,
  type Json,
  sameJson,
} from "../src/index.ts";

type JsonObject = { readonly [key: string]: Json };

const leaf = fc.oneof(fc.integer(), fc.boolean(), fc.constantFrom("", "a", "b"), fc.constant(null));
const key = fc.constantFrom("title", "venue", "name", "room", "days");
/** Records as they are: objects within objects, lists as leaves. */
const recordJson = fc.letrec<{ record: JsonObject; value: Json }>((tie) => ({
  record: fc.dictionary(key, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  value: fc.oneof({ maxDepth: 3 }, leaf, fc.array(leaf, { maxLength: 3 }), tie("record")),
})).record;

/** The state that changes lead to. What becomes null is taken away: absent and null are the same. */
function applied(before: JsonObject, changes: readonly FieldChange[]): Json {
  let state: Json = before;
  for (const { path, after } of changes) state = set(state, path.split("."), after);
  return state;
}

function set(state: Json, [name, ...rest]: string[], value: Json): Json {
  if (name === undefined) return value;
  const held = isObject(state) ? state : {};
  return { ...held, [name]: set(held[name] ?? null, rest, value) };
}

function isObject(json: Json): json is JsonObject {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

/** Without what is null and what is empty by that: what a reader cannot tell from absent. */
function settled(json: Json): Json {
  if (!isObject(json)) return json;
  const entries = Object.entries(json)
    .map(([name, value]): [string, Json] => [name, settled(value)])
    .filter(([, value]) => value !== null);
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

test("applying the changes to what was before gives what is after", () => {
  fc.assert(
    fc.property(recordJson, recordJson, (before, after) => {
      const changes = fieldChanges(before, after);
      expect(settled(applied(before, changes))).toEqual(settled(after));
    }),
  );
});

test("nothing has changed between a state and itself, whatever the order of its keys", () => {
  fc.assert(
    fc.property(recordJson, (state) => {
      const turned = Object.fromEntries(Object.entries(state).toReversed());
      expect(fieldChanges(state, turned)).toEqual([]);
      expect(sameJson(state, turned)).toBe(true);
      expect(canonicalJson(turned)).toBe(canonicalJson(state));
    }),
  );
});

test("each change names its field, in the order of names; a list is one field", () => {
  const before = { title: "Ett", venue: { name: "Salen", room: "A" }, audience: ["CARE"] };
  const after = {
    title: "Ett",
    venue: { name: "Aulan", room: "A" },
    audience: ["CARE", "PUBLIC"],
    capacity: 40,
  };
  expect(fieldChanges(before, after)).toEqual([
    { path: "audience", before: ["CARE"], after: ["CARE", "PUBLIC"] },
    { path: "capacity", before: null, after: 40 },
    { path: "venue.name", before: "Salen", after: "Aulan" },
  ]);
});

test("what every write changes is not told; a record that comes or goes is told field by field", () => {
  const state = { id: "1", version: 1, updatedAt: "2026-01-01T00:00:00Z", title: "Ett" };
  expect(fieldChanges(state, { ...state, version: 2, updatedAt: "2026-01-02T00:00:00Z" })).toEqual(
    [],
  );
  expect(fieldChanges(null, state)).toEqual([
    { path: "id", before: null, after: "1" },
    { path: "title", before: null, after: "Ett" },
  ]);
  expect(fieldChanges(state, null)).toEqual([
    { path: "id", before: "1", after: null },
    { path: "title", before: "Ett", after: null },
  ]);
});
