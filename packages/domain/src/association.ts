import * as z from "zod";
import { brokenRule } from "./failure.ts";
import { endBeforeStart, isOrdered, periodShape } from "./period.ts";
import {
  daySchema,
  list,
  maybe,
  memberPartyCodeSchema,
  municipalityCodeSchema,
  nameSchema,
  organisationNumberSchema,
  set,
  summarySchema,
  term,
  urlSchema,
} from "./primitives.ts";
import { associationEnvelope } from "./record.ts";

/** A share of the financing, with the source that states it (by law today: 2003:1210 § 5). */
export const financingShareSchema = z
  .object({
    numerator: z.int().min(0),
    denominator: z.int().min(1),
    source: summarySchema,
  })
  .refine((share) => share.numerator <= share.denominator, brokenRule("SHARE_ABOVE_ONE"));

/** Medlemskap: a member party of the association, from and to inclusive. */
export const membershipSchema = z
  .object({
    partyCode: memberPartyCodeSchema,
    ...periodShape,
    /** The day on which it was last known to hold. */
    confirmedOn: maybe(daySchema),
    financingShare: maybe(financingShareSchema),
  })
  .refine(isOrdered, endBeforeStart);

/** Styrelseuppdrag: an elected office-holder's term on the board. */
export const boardTermSchema = z
  .object({
    person: nameSchema,
    /** Other spellings in the sources. */
    aliases: set(nameSchema),
    role: term("BoardRole"),
    appointedByCode: maybe(memberPartyCodeSchema),
    /** The party's usual abbreviation, such as `L`. */
    politicalParty: maybe(nameSchema),
    ...periodShape,
    confirmedOn: maybe(daySchema),
  })
  .refine(isOrdered, endBeforeStart);

/** Befattning: a public office-holder of the association, such as the förbundschef. */
export const appointmentSchema = z
  .object({ person: nameSchema, aliases: set(nameSchema), title: nameSchema, ...periodShape })
  .refine(isOrdered, endBeforeStart);

/** Samordningsförbund: an authority of its own under the Finsam act (2003:1210). */
export const associationSchema = z
  .object({
    ...associationEnvelope,
    name: nameSchema,
    shortName: nameSchema,
    aliases: set(nameSchema),
    website: maybe(urlSchema),
    /** Null when not known: never invented. */
    organisationNumber: maybe(organisationNumberSchema),
    seatCode: maybe(municipalityCodeSchema),
    memberships: list(membershipSchema, 1000),
    board: list(boardTermSchema, 1000),
    staff: list(appointmentSchema),
    /** The day on which the association ceased to be; null while it exists. */
    closedOn: maybe(daySchema),
  })
  .refine(
    (association) => association.ownerId === association.id,
    brokenRule("OWNER_NOT_ITSELF", ["ownerId"]),
  );

/** @see {@link associationSchema} */
export type Association = z.output<typeof associationSchema>;
/** @see {@link membershipSchema} */
export type Membership = z.output<typeof membershipSchema>;
/** @see {@link boardTermSchema} */
export type BoardTerm = z.output<typeof boardTermSchema>;
/** @see {@link appointmentSchema} */
export type Appointment = z.output<typeof appointmentSchema>;
