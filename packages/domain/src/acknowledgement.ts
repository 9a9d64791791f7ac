import * as z from "zod";
import { hashSchema, maybe, nameSchema } from "./primitives.ts";
import { weekWordEnvelope } from "./record.ts";

/** Kvittens: an association has seen a finding of a theme week's check and lets it be, as long as its facts are the same. */
export const acknowledgementSchema = z.object({
  ...weekWordEnvelope,
  /** Of the finding and its facts. */
  hash: hashSchema,
  /** Who, as she is called. */
  by: nameSchema,
  /** In her words; null: none given. */
  why: maybe(nameSchema),
});

/** What {@link acknowledgementSchema} gives: a finding that an association has seen and lets be (kvittens). */
export type Acknowledgement = z.output<typeof acknowledgementSchema>;
