import * as z from "zod";
import { actorSchema } from "./actor.ts";
import { annotations } from "./annotation.ts";
import { brokenRule } from "./failure.ts";
import { outcomeSchema } from "./outcome.ts";
import { isOrdered } from "./period.ts";
import {
  daySchema,
  idOf,
  list,
  maybe,
  municipalityCodeSchema,
  nameSchema,
  partialDateSchema,
  proseSchema,
  set,
  summarySchema,
  term,
  urlSchema,
} from "./primitives.ts";
import { recordEnvelope } from "./record.ts";
import { venueSchema } from "./venue.ts";

const age = z.int().min(0).max(120);

/** Målgrupp: whom an insats is for, during a time. Ages inclusive; null = no limit stated. */
export const targetGroupSchema = z
  .object({
    /** Years, inclusive; null: no limit stated. */
    ageFrom: maybe(age),
    /** Years, inclusive; null: no limit stated. */
    ageTo: maybe(age),
    /** What they need or lack, in the source's words. */
    needs: set(nameSchema),
    /** In words; null: none written. */
    description: maybe(summarySchema),
    /** How many people it could concern. */
    population: maybe(z.int().min(0)),
    /** Inclusive; null: always before. */
    validFrom: maybe(partialDateSchema),
    /** Inclusive; null: still, or not known. */
    validTo: maybe(partialDateSchema),
  })
  .refine(
    ({ ageFrom, ageTo }) => ageFrom === null || ageTo === null || ageFrom <= ageTo,
    brokenRule("AGES_SWAPPED", ["ageTo"]),
  )
  .refine(
    ({ validFrom, validTo }) => isOrdered({ from: validFrom, to: validTo }),
    brokenRule("END_BEFORE_START", ["validTo"]),
  )
  .register(annotations, { name: "TargetGroup" });

/** Insats: what an association finances for individuals, or in the structures around them. */
export const initiativeSchema = z
  .object({
    ...recordEnvelope,
    name: nameSchema,
    /** Other names and spellings. */
    aliases: set(nameSchema),
    /** A few sentences; null: none written. */
    summary: maybe(summarySchema),
    /** Markdown; null: none written. */
    description: maybe(proseSchema),
    /** Both for a mixed insats; empty where not stated. */
    kinds: set(term("InitiativeKind")),
    /** Null: not stated. */
    status: maybe(term("InitiativeStatus")),
    /** Whom it is for, each for its time. */
    targetGroups: list(targetGroupSchema),
    /** Kommunkoder where it is to be had; empty: not stated. */
    municipalityCodes: set(municipalityCodeSchema, 290),
    /** Who runs it: an association may not itself serve individuals (2003:1210 § 7). */
    operators: list(actorSchema),
    /** As exactly as it is known; null: not at all. */
    startsOn: maybe(partialDateSchema),
    /** Inclusive; null: it goes on, or that is not known. */
    endsOn: maybe(partialDateSchema),
    /** Null: not stated, or in several places. */
    venue: maybe(venueSchema),
    /** Null: none known. */
    website: maybe(urlSchema),
    /** Measured results. */
    outcomes: list(outcomeSchema),
    /** The insats of which it is a part; null: none. */
    partOfId: maybe(idOf("Initiative")),
    /** The insats that it goes on from; null: none. */
    predecessorId: maybe(idOf("Initiative")),
    /** The day on which it was last known to be so; null: not stated. */
    confirmedOn: maybe(daySchema),
  })
  .refine(
    ({ startsOn, endsOn }) => isOrdered({ from: startsOn, to: endsOn }),
    brokenRule("END_BEFORE_START", ["endsOn"]),
  )
  .refine(
    ({ id, partOfId, predecessorId }) => partOfId !== id && predecessorId !== id,
    brokenRule("PART_OF_ITSELF", ["partOfId"]),
  );

/** What {@link initiativeSchema} gives: what an association finances (insats). */
export type Initiative = z.output<typeof initiativeSchema>;
/** What {@link targetGroupSchema} gives: whom an insats is for, ages in years, inclusive (målgrupp). */
export type TargetGroup = z.output<typeof targetGroupSchema>;
