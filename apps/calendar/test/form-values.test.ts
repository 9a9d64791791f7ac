import * as fc from "fast-check";
import { expect, test } from "vitest";
import { differences, rebased, resolved } from "../app/form/conflict.ts";
import { formValues, rowsOf, unitsApart, valuesOfJson } from "../app/form/form-values.ts";

test("what a form holds is trimmed, without what is empty and without what steers the form", () => {
  const form = new FormData();
  form.append("intent", "save");
  form.append("version", "3");
  form.append("title", "  Frukost \r\n");
  form.append("theme", "   ");
  form.append("text", "En rad\r\noch en till");
  expect(formValues(form)).toEqual({ title: ["Frukost"], text: ["En rad\noch en till"] });
});

test("boxes are one value in whichever order they are ticked", () => {
  const one = formValues([
    ["for", "B"],
    ["for", "A"],
  ]);
  const other = formValues([
    ["for", "A"],
    ["for", "B"],
  ]);
  expect(unitsApart(one, other).size).toBe(0);
});

test("an emptied row is gone, and the others move up in their order", () => {
  const values = formValues([
    ["who.0.name", "Första"],
    ["who.1.name", " "],
    ["who.1.role", ""],
    ["who.10.name", "Sista"],
    ["who.2.name", "Mitten"],
  ]);
  expect(rowsOf(values, "who").map((row) => row["name"])).toEqual([
    ["Första"],
    ["Mitten"],
    ["Sista"],
  ]);
});

test("what was carried along as JSON is read back, and nothing else is", () => {
  const values = formValues([
    ["title", "Frukost"],
    ["for", "A"],
    ["for", "B"],
  ]);
  expect(valuesOfJson(JSON.stringify(values))).toEqual(values);
  expect(valuesOfJson("{")).toBeUndefined();
  expect(valuesOfJson("7")).toBeUndefined();
  expect(valuesOfJson(JSON.stringify({ title: 7, theme: [8, "Tema"] }))).toEqual({
    theme: ["Tema"],
  });
});

test("each side's own change is chosen from the start, and what both changed is asked for", () => {
  const seen = formValues([
    ["title", "A"],
    ["theme", "A"],
    ["room", "A"],
    ["same", "A"],
    ["agreed", "A"],
  ]);
  const mine = formValues([
    ["title", "B"],
    ["theme", "A"],
    ["room", "B"],
    ["same", "A"],
    ["agreed", "B"],
  ]);
  const now = formValues([
    ["title", "A"],
    ["theme", "C"],
    ["room", "C"],
    ["same", "A"],
    ["agreed", "B"],
  ]);
  expect(differences(seen, mine, now)).toEqual([
    { unit: "title", side: "mine" },
    { unit: "theme", side: "theirs" },
    { unit: "room", side: null },
  ]);
  expect(resolved(seen, mine, now, (unit) => (unit === "room" ? "theirs" : undefined))).toEqual(
    formValues([
      ["title", "B"],
      ["theme", "C"],
      ["room", "C"],
      ["same", "A"],
      ["agreed", "B"],
    ]),
  );
});

test("a table is chosen as one: its rows never mix", () => {
  const seen = formValues([["who.0.name", "Anna"]]);
  const mine = formValues([
    ["who.0.name", "Anna"],
    ["who.1.name", "Bo"],
  ]);
  const now = formValues([["who.0.name", "Cilla"]]);
  expect(differences(seen, mine, now)).toEqual([{ unit: "who", side: null }]);
  expect(resolved(seen, mine, now, () => "mine")).toEqual(mine);
  expect(resolved(seen, mine, now, () => "theirs")).toEqual(now);
});

const name = fc.constantFrom(
  "title",
  "theme",
  "venue.name",
  "who.0.name",
  "who.0.role",
  "who.1.name",
);
const values = fc
  .array(fc.tuple(name, fc.constantFrom("A", "B", "C")), { maxLength: 8 })
  .map((entries) => formValues(new Map(entries)));

test("all mine is what was written, all theirs is what was saved", () => {
  fc.assert(
    fc.property(values, values, values, (seen, mine, now) => {
      expect(
        unitsApart(
          resolved(seen, mine, now, () => "mine"),
          mine,
        ).size,
      ).toBe(0);
      expect(
        unitsApart(
          resolved(seen, mine, now, () => "theirs"),
          now,
        ).size,
      ).toBe(0);
    }),
  );
});

test("where nobody else has written, nothing needs to be chosen and nothing written is lost", () => {
  fc.assert(
    fc.property(values, values, (seen, mine) => {
      expect(differences(seen, mine, seen).every(({ side }) => side === "mine")).toBe(true);
      expect(unitsApart(rebased(seen, mine, seen), mine).size).toBe(0);
    }),
  );
});

test("what was not written in the form follows what was saved in between", () => {
  fc.assert(
    fc.property(values, values, values, (seen, mine, now) => {
      const kept = rebased(seen, mine, now);
      const changed = unitsApart(seen, mine);
      for (const unit of unitsApart(kept, now)) expect(changed).toContain(unit);
      for (const unit of unitsApart(kept, mine)) expect(changed).not.toContain(unit);
    }),
  );
});
