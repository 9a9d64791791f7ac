import * as z from "zod";
import type { RecordKind } from "./record-kind.ts";
import type { VocabularyName } from "./vocabulary.ts";

/** What a text is, by the name that it has in GraphQL. */
export type ScalarName = "Date" | "PartialDate" | "DateTime" | "URL";

/** What a schema tells beside what it accepts, so that forms and inputs can be made from it. */
export interface Annotation {
  /** What the text is, where it is more than a text. */
  readonly scalar?: ScalarName;
  /** The closed set that its terms are of. */
  readonly vocabulary?: VocabularyName;
  /** It is the id of a record of this kind. */
  readonly refersTo?: RecordKind;
  /** The name of the part, such as `Venue`. */
  readonly name?: string;
  /** What the field means, where no type that is read says so. */
  readonly description?: string;
}

/** The annotations of schemas. One that is made from another, by a rule for one, has those of the other too. */
export const annotations = z.registry<Annotation>();

/** The same schema with a description of its own. */
export function described<Schema extends z.ZodType>(schema: Schema, description: string): Schema {
  const copy = schema.clone();
  annotations.add(copy, { description });
  return copy;
}
