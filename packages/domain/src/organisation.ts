import * as z from "zod";
import {
  maybe,
  municipalityCodeSchema,
  nameSchema,
  organisationNumberSchema,
  set,
  term,
  urlSchema,
} from "./primitives.ts";
import { recordEnvelope } from "./record.ts";

/** Samverkanspart: a partner that is not a member. A record of whoever wrote it. */
export const organisationSchema = z.object({
  ...recordEnvelope,
  name: nameSchema,
  aliases: set(nameSchema),
  kind: term("OrganisationKind"),
  organisationNumber: maybe(organisationNumberSchema),
  website: maybe(urlSchema),
  municipalityCode: maybe(municipalityCodeSchema),
});

/** @see {@link organisationSchema} */
export type Organisation = z.output<typeof organisationSchema>;
