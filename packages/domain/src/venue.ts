import * as z from "zod";
import { annotations } from "./annotation.ts";
import { maybe, municipalityCodeSchema, nameSchema } from "./primitives.ts";

/** Plats: each part only if it is known; the name is null where only the town is. */
export const venueSchema = z
  .object({
    /** The house; null: only the town is known, or less. */
    name: maybe(nameSchema),
    /** Null: not known. */
    room: maybe(nameSchema),
    /** Null: not known. */
    streetAddress: maybe(nameSchema),
    /** The town (postort); null: not known. */
    locality: maybe(nameSchema),
    /** Kommunkod; null: not known. */
    municipalityCode: maybe(municipalityCodeSchema),
  })
  .register(annotations, { name: "Venue" });

/** What {@link venueSchema} gives: where an event is (plats). */
export type Venue = z.output<typeof venueSchema>;
