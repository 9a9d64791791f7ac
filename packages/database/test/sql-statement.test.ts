import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sqlStatements } from "../src/sql-statement.ts";

const statementsOf = (script: string): readonly string[] =>
  sqlStatements(script).map(({ statement }) => statement);

test("a script is cut at its semicolons", () => {
  expect(statementsOf("select 1; select 2;\n")).toEqual(["select 1", "select 2"]);
});

test("the last statement needs no semicolon", () => {
  expect(statementsOf("select 1;\nselect 2")).toEqual(["select 1", "select 2"]);
});

test("a statement is told with the line on which it begins, comments before it left out", () => {
  const script = "-- CreateTable; not yet\ncreate table a (\n  n int\n);\n/* ; */\n\nselect 1";
  expect(sqlStatements(script)).toEqual([
    { statement: "create table a (\n  n int\n)", line: 2 },
    { statement: "select 1", line: 7 },
  ]);
});

test("a script of comments has no statements", () => {
  expect(statementsOf("-- This is an empty migration.\n;;\n/* no; */")).toEqual([]);
});

test.each([
  "select 'a;b', 'it''s;'",
  `select e'a\\';b', E';'`,
  `create table ";" ("a"";" int)`,
  "do $$ begin perform 1; end $$",
  "create function f() returns text language sql as $body$ select '$$;'; $body$",
  "select 1 -- one; two\n + 2",
  "select 1 /* one; two */ + 2",
  "select some$thing from t where a = 'ö;'",
])("a semicolon within a text, name or comment cuts nothing: %s", (statement) => {
  expect(statementsOf(`${statement};\nselect 2;`)).toEqual([statement, "select 2"]);
});

test("statements put together are cut into the same statements", () => {
  const quoted = fc.string({ unit: "grapheme" }).map((text) => `'${text.replaceAll("'", "''")}'`);
  const dollar = fc
    .string({ unit: fc.constantFrom("a", ";", "'", '"', "-", "/", "*", " ", "\n", "å") })
    .map((text) => `$t$${text}$t$`);
  const comment = fc
    .string({ unit: fc.constantFrom("a", ";", "'", '"', "$", " ", "å") })
    .map((text) => `/*${text}*/`);
  const part = fc.oneof(quoted, dollar, comment, fc.constantFrom("1", " + ", "n", "\n", '";"'));
  const statement = fc.array(part).map((parts) => `select ${parts.join(" ")} end`);
  fc.assert(
    fc.property(fc.array(statement), (statements) => {
      expect(statementsOf(statements.join(";\n"))).toEqual(statements);
    }),
  );
});
