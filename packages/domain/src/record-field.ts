import * as z from "zod";
import { annotations, type ScalarName } from "./annotation.ts";
import { recordSchemas } from "./parse.ts";
import type { RecordKind } from "./record-kind.ts";
import type { VocabularyName } from "./vocabulary.ts";

/** What a field holds. */
export type FieldType =
  | { readonly is: "text" | "integer" | "number" | "boolean" }
  | { readonly is: "scalar"; readonly scalar: ScalarName }
  | { readonly is: "term"; readonly vocabulary: VocabularyName }
  | { readonly is: "id"; readonly refersTo: RecordKind }
  | { readonly is: "part"; readonly name: string; readonly fields: readonly RecordField[] };

/** A field of a record or of a part, as its schema has it. */
export interface RecordField {
  /** As in the record's JSON. */
  readonly name: string;
  /** What one value holds; of a list each element. */
  readonly type: FieldType;
  /** Whether it holds a list of such values. Empty by default. */
  readonly list: boolean;
  /** Whether it must be given. A field that need not be has a default: null, an empty list, false … */
  readonly required: boolean;
  /** Whether null is one of its values. Where it is not, null stands for the default. */
  readonly nullable: boolean;
  /** Undefined where a type that is read describes the field of the same meaning. */
  readonly description: string | undefined;
}

/** Fields that no author writes: they follow from the write, from other fields, or are set by an act of its own. */
const notWritten: Readonly<Record<string, readonly string[]>> = {
  Event: ["status", "previousStartsOn", "previousStartsAt", "sequence"],
  ThemeWeek: ["frameVersion"],
  // Fields of an event, written by an act of its own.
  Proposal: ["change"],
  Association: ["visibility", "closedOn"],
};
const envelope = ["id", "ownerId", "version", "updatedAt", "formerSlugs", "mergedIds"];

/** What a new record gets where its author does not say: an address made from its name, and the state of a draft. */
const born = new Set(["slug", "visibility"]);

/** The fields that an author writes in a record, in the order of its schema. */
export function writtenFields(kind: RecordKind): readonly RecordField[] {
  const without = new Set([...envelope, ...(notWritten[kind] ?? [])]);
  return fieldsOf(recordSchemas[kind], without).map((field) =>
    born.has(field.name) ? { ...field, required: false } : field,
  );
}

function fieldsOf(
  schema: z.core.$ZodObject,
  without: ReadonlySet<string> = new Set(),
): RecordField[] {
  return Object.entries(schema._zod.def.shape).flatMap(([name, field]) =>
    without.has(name) ? [] : { name, ...fieldOf(name, field) },
  );
}

function fieldOf(name: string, schema: z.core.$ZodType): Omit<RecordField, "name"> {
  const { description } = annotations.get(schema) ?? {};
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    const inner = fieldOf(name, schema.def.innerType);
    const nullable = inner.nullable || schema instanceof z.ZodNullable;
    return { ...inner, required: false, nullable, description: description ?? inner.description };
  }
  const plain = { required: true, nullable: false, description };
  if (schema instanceof z.ZodArray)
    return { type: fieldOf(name, schema.def.element).type, list: true, ...plain };
  return { type: typeOf(name, schema), list: false, ...plain };
}

function typeOf(name: string, schema: z.core.$ZodType): FieldType {
  const { scalar, vocabulary, refersTo, name: part } = annotations.get(schema) ?? {};
  if (scalar !== undefined) return { is: "scalar", scalar };
  if (vocabulary !== undefined) return { is: "term", vocabulary };
  if (refersTo !== undefined) return { is: "id", refersTo };
  if (schema instanceof z.ZodObject && part !== undefined)
    return { is: "part", name: part, fields: fieldsOf(schema) };
  if (schema instanceof z.ZodNumberFormat) return { is: "integer" };
  if (schema instanceof z.ZodNumber) return { is: "number" };
  if (schema instanceof z.ZodBoolean) return { is: "boolean" };
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return { is: "text" };
  throw new TypeError(`Expected an annotation that tells what ${name} holds`);
}
