import * as z from "zod";
import { brokenRule } from "./failure.ts";
import {
  daySchema,
  instantSchema,
  maybe,
  municipalityCodeSchema,
  nameSchema,
  term,
} from "./primitives.ts";
import { wordEnvelope } from "./record.ts";

/** Förhandsbokning: a time that an association needs. Others' people see only that somebody is busy. */
export const holdSchema = z
  .object({
    ...wordEnvelope,
    /** In Sweden. */
    on: daySchema,
    /** Null with no clock times = the whole day. */
    partOfDay: maybe(term("PartOfDay")),
    /** Null with `endsAt`: no clock times. */
    startsAt: maybe(instantSchema),
    /** Exclusive. */
    endsAt: maybe(instantSchema),
    /** Where; null: not known. */
    municipalityCode: maybe(municipalityCodeSchema),
    /** For the owner's people only. */
    note: maybe(nameSchema),
  })
  .refine(
    ({ startsAt, endsAt }) =>
      (startsAt === null) === (endsAt === null) &&
      (startsAt === null || endsAt === null || Date.parse(startsAt) <= Date.parse(endsAt)),
    brokenRule("END_BEFORE_START", ["endsAt"]),
  );

/** What {@link holdSchema} gives: a day, or a time of it, that an association needs (förhandsbokning). */
export type Hold = z.output<typeof holdSchema>;
