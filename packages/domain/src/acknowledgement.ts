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
  why: maybe(nameSchema),
});

/** @see {@link acknowledgementSchema} */
export type Acknowledgement = z.output<typeof acknowledgementSchema>;
