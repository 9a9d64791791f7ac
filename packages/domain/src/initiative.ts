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
    ageFrom: maybe(age),
    ageTo: maybe(age),
    needs: set(nameSchema),
    description: maybe(summarySchema),
    /** How many people it could concern. */
    population: maybe(z.int().min(0)),
    validFrom: maybe(partialDateSchema),
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
    aliases: set(nameSchema),
    summary: maybe(summarySchema),
    description: maybe(proseSchema),
    /** Both for a mixed insats; empty where not stated. */
    kinds: set(term("InitiativeKind")),
    status: maybe(term("InitiativeStatus")),
    targetGroups: list(targetGroupSchema),
    municipalityCodes: set(municipalityCodeSchema, 290),
    /** Who runs it: an association may not itself serve individuals (2003:1210 § 7). */
    operators: list(actorSchema),
    startsOn: maybe(partialDateSchema),
    endsOn: maybe(partialDateSchema),
    venue: maybe(venueSchema),
    website: maybe(urlSchema),
    outcomes: list(outcomeSchema),
    partOfId: maybe(idOf("Initiative")),
    predecessorId: maybe(idOf("Initiative")),
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

/** @see {@link initiativeSchema} */
export type Initiative = z.output<typeof initiativeSchema>;
/** @see {@link targetGroupSchema} */
export type TargetGroup = z.output<typeof targetGroupSchema>;
