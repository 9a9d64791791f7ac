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
    kind: term("PairKind"),
  })
  .refine(({ eventIds: [a, b] }) => a !== b, brokenRule("REPEATED", ["eventIds"]));

/** @see {@link pairDeclarationSchema} */
export type PairDeclaration = z.output<typeof pairDeclarationSchema>;
