import type { Writable } from "@finsam/database";
import { anonymous, type Viewer } from "@finsam/domain";
import { execute, parse, validate } from "graphql";
import { createContext, createSchema } from "../src/index.ts";

const schema = createSchema();
const publicUrl = "https://finsam.example.org";

/** Executes a query as the endpoint does, for the public or for another viewer. */
export async function ask(
  database: Writable,
  source: string,
  variableValues: Record<string, unknown> = {},
  now: () => Date = () => new Date("2026-11-24T12:00:00Z"),
  viewer: Viewer = anonymous,
) {
  const document = parse(source);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  const contextValue = await createContext({ database, now, viewer, publicUrl });
  return execute({ schema, document, variableValues, contextValue });
}

/** The data of an answer without errors, as plain JSON. */
export async function answer(
  database: Writable,
  source: string,
  variableValues: Record<string, unknown> = {},
  now?: () => Date,
  viewer?: Viewer,
): Promise<unknown> {
  const { data, errors } = await ask(database, source, variableValues, now, viewer);
  if (errors !== undefined) throw new AggregateError(errors, errors[0]?.message ?? "No answer");
  return JSON.parse(JSON.stringify(data));
}
