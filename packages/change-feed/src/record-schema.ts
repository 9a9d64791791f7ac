import { type Json, type RecordKind, recordKinds, recordSchemas } from "@finsam/domain";
import * as z from "zod";
import { pageSchema } from "./feed-page.ts";
import { feedStateSchema } from "./feed-state.ts";
import { hintSchema } from "./hint.ts";
import { problemSchema } from "./problem.ts";

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: Json };

/**
 * The JSON Schema of the `data` of each kind of record, as an author writes it: fields with a default may be absent.
 * It says less than the parse does: rules that no JSON Schema can hold are in the domain alone.
 */
export function recordJsonSchema(kind: RecordKind): JsonSchema {
  return jsonSchema(kind, recordSchemas[kind]);
}

/** All that is committed in `schemas/`, by file name. */
export function schemaFiles(): Readonly<Record<string, JsonSchema>> {
  const records = recordKinds.map((kind) => [`${fileName(kind)}.json`, recordJsonSchema(kind)]);
  return {
    ...Object.fromEntries(records),
    "page.json": jsonSchema("Page", pageSchema),
    "problem.json": jsonSchema("Problem", problemSchema),
    "hint.json": jsonSchema("Hint", hintSchema),
    "feed-state.json": jsonSchema("FeedState", feedStateSchema),
  };
}

function jsonSchema(title: string, schema: z.ZodType): JsonSchema {
  const { $schema, ...keywords } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io: "input",
    unrepresentable: "any",
  });
  const text = JSON.stringify({ $schema, title, ...keywords });
  const json: JsonSchema = JSON.parse(text);
  return json;
}

/** The kind in the words of a file name: `EsfProject` is `esf-project`. */
function fileName(kind: RecordKind): string {
  return kind.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
}
