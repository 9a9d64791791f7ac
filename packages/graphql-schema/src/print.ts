import { lexicographicSortSchema, printSchema } from "graphql";
import { createSchema } from "./schema.ts";

/** The schema as text, sorted, so that a diff shows what changed and nothing else. */
export function printed(): string {
  return `${printSchema(lexicographicSortSchema(createSchema()))}\n`;
}
