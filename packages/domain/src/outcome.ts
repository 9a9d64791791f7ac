import * as z from "zod";
import { annotations } from "./annotation.ts";
import { brokenRule } from "./failure.ts";
import { list, maybe, nameSchema, partialDateSchema, summarySchema } from "./primitives.ts";

/** One part of a distribution, in the unit of its source. */
export const outcomeShareSchema = z
  .object({
    /** What it is a part for. */
    label: nameSchema,
    value: z.number(),
    /** Such as `%`: shares in per cent add up to 100, else `asGiven`. */
    unit: nameSchema,
  })
  .register(annotations, { name: "OutcomeShare" });

/** Resultat: a measured figure. A distribution is kept as its source gives it. */
export const outcomeSchema = z
  .object({
    /** What was measured, in words. */
    what: summarySchema,
    /** Null where only the distribution is known. */
    value: maybe(z.number()),
    /** Null where `what` says it. */
    unit: maybe(nameSchema),
    /** How many were asked or concerned. */
    population: maybe(z.int().min(0)),
    /** How many answered. */
    responses: maybe(z.int().min(0)),
    /** When it was measured; null: not known. */
    on: maybe(partialDateSchema),
    /** Who says so, and where. */
    source: summarySchema,
    /** Its parts, in the order of the source; empty: none told. */
    breakdown: list(outcomeShareSchema),
    /** True where the distribution does not add up and is given as the source has it. */
    asGiven: z.boolean().default(false),
  })
  .refine(
    (outcome) => outcome.asGiven || addsUp(outcome.breakdown),
    brokenRule("DISTRIBUTION_NOT_FLAGGED", ["asGiven"]),
  )
  .register(annotations, { name: "Outcome" });

/** What {@link outcomeSchema} gives: a measured figure with its source (resultat). */
export type Outcome = z.output<typeof outcomeSchema>;
/** What {@link outcomeShareSchema} gives: one part of a distribution, in the unit of its source. */
export type OutcomeShare = z.output<typeof outcomeShareSchema>;

function addsUp(shares: readonly OutcomeShare[]): boolean {
  if (shares.length === 0 || shares.some((share) => share.unit !== "%")) return true;
  return Math.abs(shares.reduce((sum, share) => sum + share.value, 0) - 100) < 0.05;
}
