import * as z from "zod";
import { annotations } from "./annotation.ts";
import { maybe, municipalityCodeSchema, nameSchema } from "./primitives.ts";

/** Plats: each part only if it is known; the name is null where only the town is. */
export const venueSchema = z
  .object({
    name: maybe(nameSchema),
    room: maybe(nameSchema),
    streetAddress: maybe(nameSchema),
    locality: maybe(nameSchema),
    municipalityCode: maybe(municipalityCodeSchema),
  })
  .register(annotations, { name: "Venue" });

/** @see {@link venueSchema} */
export type Venue = z.output<typeof venueSchema>;
