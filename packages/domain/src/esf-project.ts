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
    /** Null where it is a date. */
    value: maybe(z.number()),
    /** Such as `SEK` or `deltagare`; null where the kind says it. */
    unit: maybe(nameSchema),
    /** Null where it is a value. */
    date: maybe(partialDateSchema),
    /** Who says so, and where. */
    source: summarySchema,
    /** When the source said so; null: not known. */
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
    /** Null: not known. */
    owner: maybe(actorSchema),
    /** Null: none of the catalogue. */
    initiativeId: maybe(idOf("Initiative")),
  })
  .register(annotations, { name: "Subproject" });

/** ESF-projekt: a project with support of the European Social Fund, kept by an association that takes part. */
export const esfProjectSchema = z
  .object({
    ...recordEnvelope,
    /** As Svenska ESF-rådet has it. */
    name: nameSchema,
    /** Other names and spellings. */
    aliases: set(nameSchema),
    /** Null: none written. */
    summary: maybe(summarySchema),
    /** Diarienummer of Svenska ESF-rådet, `2019/00171` or `23-080-S02`. */
    diaryNumber: maybe(z.string().regex(/^(\d{4}\/\d{5}|\d{2}-\d{3}-S\d{2})$/)),
    /** In full, such as `Europeiska socialfonden`. */
    fund: nameSchema,
    /** Such as `2014–2020`. */
    programmePeriod: maybe(nameSchema),
    /** Null: not known. */
    programmeArea: maybe(nameSchema),
    /** Null: not known. */
    specificGoal: maybe(nameSchema),
    /** Projektägare; null where not known. */
    projectOwner: maybe(actorSchema),
    /** Others that take part; may be dated. */
    partners: list(actorSchema),
    /** Delprojekt, in the order of the source. */
    subprojects: list(subprojectSchema),
    /** Null: not known. */
    applicationStatus: maybe(term("ApplicationStatus")),
    /** First day granted, inclusive. */
    grantedFrom: maybe(daySchema),
    /** Last day granted, inclusive. */
    grantedTo: maybe(daySchema),
    /** In order of time. */
    phases: list(phaseSchema),
    /** Of all sources; they may disagree. */
    figures: list(figureSchema),
    targetGroup: described(maybe(summarySchema), "Whom it is for (målgrupp), in words."),
    outcomes: described(list(outcomeSchema), "Measured results (resultat)."),
  })
  .refine(
    ({ grantedFrom, grantedTo }) =>
      grantedFrom === null || grantedTo === null || grantedFrom <= grantedTo,
    brokenRule("END_BEFORE_START", ["grantedTo"]),
  );

/** What {@link esfProjectSchema} gives: a project of the European Social Fund in which the owner takes part. */
export type EsfProject = z.output<typeof esfProjectSchema>;
/** What {@link subprojectSchema} gives: a part of a project with its own owner (delprojekt). */
export type Subproject = z.output<typeof subprojectSchema>;
/** What {@link phaseSchema} gives: a phase of a project, from and to inclusive (fas). */
export type Phase = z.output<typeof phaseSchema>;
/** What {@link figureSchema} gives: a value with its unit or a date, and the source that says so. */
export type Figure = z.output<typeof figureSchema>;
