import * as z from "zod";
import { annotations, described } from "./annotation.ts";
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
    numerator: described(z.int().min(0), "Above the line, 0 or more."),
    denominator: described(z.int().min(1), "Below the line, 1 or more."),
    source: described(summarySchema, "Who states the share, such as the law or a budget."),
  })
  .refine((share) => share.numerator <= share.denominator, brokenRule("SHARE_ABOVE_ONE"))
  .register(annotations, { name: "FinancingShare" });

/** Medlemskap: a member party of the association, from and to inclusive. */
export const membershipSchema = z
  .object({
    partyCode: memberPartyCodeSchema,
    ...periodShape,
    /** The day on which it was last known to hold. */
    confirmedOn: maybe(daySchema),
    financingShare: maybe(financingShareSchema),
  })
  .refine(isOrdered, endBeforeStart)
  .register(annotations, { name: "Membership" });

/** Styrelseuppdrag: an elected office-holder's term on the board. */
export const boardTermSchema = z
  .object({
    person: nameSchema,
    aliases: described(set(nameSchema), "Other spellings of the name in the sources."),
    role: term("BoardRole"),
    appointedByCode: maybe(memberPartyCodeSchema),
    /** The party's usual abbreviation, such as `L`. */
    politicalParty: maybe(nameSchema),
    ...periodShape,
    confirmedOn: maybe(daySchema),
  })
  .refine(isOrdered, endBeforeStart)
  .register(annotations, { name: "BoardTerm" });

/** Befattning: a public office-holder of the association, such as the förbundschef. */
export const appointmentSchema = z
  .object({
    person: nameSchema,
    aliases: described(set(nameSchema), "Other spellings of the name in the sources."),
    title: nameSchema,
    ...periodShape,
  })
  .refine(isOrdered, endBeforeStart)
  .register(annotations, { name: "Appointment" });

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
    memberships: described(
      list(membershipSchema, 1000),
      "Its members (medlemmar), those of other times included.",
    ),
    board: described(
      list(boardTermSchema, 1000),
      "The board (styrelse), terms of other times included.",
    ),
    staff: described(
      list(appointmentSchema),
      "Public office-holders (tjänstemän), those of other times included.",
    ),
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
