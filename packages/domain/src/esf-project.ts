import * as z from "zod";
import { actorSchema } from "./actor.ts";
import { annotations, described } from "./annotation.ts";
import { brokenRule } from "./failure.ts";
import { outcomeSchema } from "./outcome.ts";
import { endBeforeStart, isOrdered, periodShape } from "./period.ts";
import {
  daySchema,
  idOf,
  list,
  maybe,
  nameSchema,
  partialDateSchema,
  set,
  summarySchema,
  term,
} from "./primitives.ts";
import { recordEnvelope } from "./record.ts";

/** What one source says of a project; sources may disagree. A value with its unit, or a date. */
export const figureSchema = z
  .object({
    /** Such as PLANNED_PARTICIPANTS, TOTAL_BUDGET, GRANTED_SUPPORT, GRANTED_TO. Open: sources count differently. */
    kind: z.string().regex(/^[A-Z][A-Z_]{1,59}$/),
    value: maybe(z.number()),
    unit: maybe(nameSchema),
    date: maybe(partialDateSchema),
    source: summarySchema,
    asOf: maybe(partialDateSchema),
  })
  .refine(
    (figure) => (figure.value === null) !== (figure.date === null),
    brokenRule("VALUE_OR_DATE"),
  )
  .register(annotations, { name: "Figure" });

/** Fas of a project. */
export const phaseSchema = z
  .object({ kind: term("PhaseKind"), ...periodShape })
  .refine(isOrdered, endBeforeStart)
  .register(annotations, { name: "Phase" });

/** Delprojekt: a part with an owner of its own, and the insats that it runs. */
export const subprojectSchema = z
  .object({
    name: nameSchema,
    owner: maybe(actorSchema),
    initiativeId: maybe(idOf("Initiative")),
  })
  .register(annotations, { name: "Subproject" });

/** ESF-projekt: a project with support of the European Social Fund, kept by an association that takes part. */
export const esfProjectSchema = z
  .object({
    ...recordEnvelope,
    name: nameSchema,
    aliases: set(nameSchema),
    summary: maybe(summarySchema),
    /** Diarienummer of Svenska ESF-rådet, `2019/00171` or `23-080-S02`. */
    diaryNumber: maybe(z.string().regex(/^(\d{4}\/\d{5}|\d{2}-\d{3}-S\d{2})$/)),
    fund: nameSchema,
    /** Such as `2014–2020`. */
    programmePeriod: maybe(nameSchema),
    programmeArea: maybe(nameSchema),
    specificGoal: maybe(nameSchema),
    /** Projektägare; null where not known. */
    projectOwner: maybe(actorSchema),
    partners: list(actorSchema),
    subprojects: list(subprojectSchema),
    applicationStatus: maybe(term("ApplicationStatus")),
    /** First day granted, inclusive. */
    grantedFrom: maybe(daySchema),
    /** Last day granted, inclusive. */
    grantedTo: maybe(daySchema),
    phases: list(phaseSchema),
    figures: list(figureSchema),
    targetGroup: described(maybe(summarySchema), "Whom it is for (målgrupp), in words."),
    outcomes: described(list(outcomeSchema), "Measured results (resultat)."),
  })
  .refine(
    ({ grantedFrom, grantedTo }) =>
      grantedFrom === null || grantedTo === null || grantedFrom <= grantedTo,
    brokenRule("END_BEFORE_START", ["grantedTo"]),
  );

/** @see {@link esfProjectSchema} */
export type EsfProject = z.output<typeof esfProjectSchema>;
/** @see {@link subprojectSchema} */
export type Subproject = z.output<typeof subprojectSchema>;
/** @see {@link phaseSchema} */
export type Phase = z.output<typeof phaseSchema>;
/** @see {@link figureSchema} */
export type Figure = z.output<typeof figureSchema>;
