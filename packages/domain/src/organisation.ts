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
  /** Other names and spellings. */
  aliases: set(nameSchema),
  /** Such as a company or a network. */
  kind: term("OrganisationKind"),
  /** Null: not known. */
  organisationNumber: maybe(organisationNumberSchema),
  /** Null: none known. */
  website: maybe(urlSchema),
  /** Kommunkod of its seat; null: not known. */
  municipalityCode: maybe(municipalityCodeSchema),
});

/** What {@link organisationSchema} gives: a partner that is not a member (samverkanspart). */
export type Organisation = z.output<typeof organisationSchema>;
