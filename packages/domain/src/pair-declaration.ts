import * as z from "zod";
import { brokenRule } from "./failure.ts";
import { idOf, term } from "./primitives.ts";
import { weekWordEnvelope } from "./record.ts";

/** Parangivelse: an owner's word on how two events of a theme week go together. */
export const pairDeclarationSchema = z
  .object({
    ...weekWordEnvelope,
    /** One of them is the owner's. */
    eventIds: z.array(idOf("Event")).length(2),
    /** `AVOID`: not at the same time. `PARALLEL`: may be at the same time. */
    kind: term("PairKind"),
  })
  .refine(({ eventIds: [a, b] }) => a !== b, brokenRule("REPEATED", ["eventIds"]));

/** What {@link pairDeclarationSchema} gives: two events that are to be kept apart, or may run in parallel (parangivelse). */
export type PairDeclaration = z.output<typeof pairDeclarationSchema>;
