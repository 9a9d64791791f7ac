import * as z from "zod";
import { annotations } from "./annotation.ts";
import { brokenRule } from "./failure.ts";
import { list, maybe, nameSchema, partialDateSchema, summarySchema } from "./primitives.ts";

/** One part of a distribution, in the unit of its source. */
export const outcomeShareSchema = z
  .object({
    label: nameSchema,
    value: z.number(),
    unit: nameSchema,
  })
  .register(annotations, { name: "OutcomeShare" });

/** Resultat: a measured figure. A distribution is kept as its source gives it. */
export const outcomeSchema = z
  .object({
    what: summarySchema,
    value: maybe(z.number()),
    unit: maybe(nameSchema),
    /** How many were asked or concerned. */
    population: maybe(z.int().min(0)),
    /** How many answered. */
    responses: maybe(z.int().min(0)),
    on: maybe(partialDateSchema),
    source: summarySchema,
    breakdown: list(outcomeShareSchema),
    /** True where the distribution does not add up and is given as the source has it. */
    asGiven: z.boolean().default(false),
  })
  .refine(
    (outcome) => outcome.asGiven || addsUp(outcome.breakdown),
    brokenRule("DISTRIBUTION_NOT_FLAGGED", ["asGiven"]),
  )
  .register(annotations, { name: "Outcome" });

/** @see {@link outcomeSchema} */
export type Outcome = z.output<typeof outcomeSchema>;
/** @see {@link outcomeShareSchema} */
export type OutcomeShare = z.output<typeof outcomeShareSchema>;

function addsUp(shares: readonly OutcomeShare[]): boolean {
  if (shares.length === 0 || shares.some((share) => share.unit !== "%")) return true;
  return Math.abs(shares.reduce((sum, share) => sum + share.value, 0) - 100) < 0.05;
}
