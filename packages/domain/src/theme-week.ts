import * as z from "zod";
import { described } from "./annotation.ts";
import { brokenRule } from "./failure.ts";
import { daySchema, idOf, nameSchema, set, term } from "./primitives.ts";
import { recordEnvelope } from "./record.ts";

/** Temavecka: a week that its owner leads and others arrange with her. */
export const themeWeekSchema = z
  .object({
    ...recordEnvelope,
    name: nameSchema,
    /** What it is about, a few words. */
    theme: nameSchema,
    /** Whom it is for; each should find something. */
    audiences: set(term("Audience")),
    /** Inclusive, in Sweden. */
    startsOn: daySchema,
    /** Inclusive. */
    endsOn: daySchema,
    /** Rises by one when dates, theme or audiences change: an answer names the frame that it accepts. */
    frameVersion: z.int().min(1).default(1),
    invitedIds: described(
      set(idOf("Association")),
      "Associations that the lead has invited to arrange it with her (inbjudna).",
    ),
  })
  .refine((week) => week.startsOn <= week.endsOn, brokenRule("END_BEFORE_START", ["endsOn"]));

/** What {@link themeWeekSchema} gives: a week that its owner leads, first and last day inclusive (temavecka). */
export type ThemeWeek = z.output<typeof themeWeekSchema>;
