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
    on: daySchema,
    /** Null with no clock times = the whole day. */
    partOfDay: maybe(term("PartOfDay")),
    startsAt: maybe(instantSchema),
    /** Exclusive. */
    endsAt: maybe(instantSchema),
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

/** @see {@link holdSchema} */
export type Hold = z.output<typeof holdSchema>;
