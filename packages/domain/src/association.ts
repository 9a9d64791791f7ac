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
    /** Kommunkod, länskod, `FK` or `AF`. */
    partyCode: memberPartyCodeSchema,
    ...periodShape,
    /** The day on which it was last known to hold. */
    confirmedOn: maybe(daySchema),
    /** Null: not stated. */
    financingShare: maybe(financingShareSchema),
  })
  .refine(isOrdered, endBeforeStart)
  .register(annotations, { name: "Membership" });

/** Styrelseuppdrag: an elected office-holder's term on the board. */
export const boardTermSchema = z
  .object({
    /** As the source writes it. */
    person: nameSchema,
    aliases: described(set(nameSchema), "Other spellings of the name in the sources."),
    /** Chair, vice chair, member or substitute. */
    role: term("BoardRole"),
    /** The member party that has appointed her; null: not stated. */
    appointedByCode: maybe(memberPartyCodeSchema),
    /** The party's usual abbreviation, such as `L`. */
    politicalParty: maybe(nameSchema),
    ...periodShape,
    /** The day on which it was last known to hold. */
    confirmedOn: maybe(daySchema),
  })
  .refine(isOrdered, endBeforeStart)
  .register(annotations, { name: "BoardTerm" });

/** Befattning: a public office-holder of the association, such as the förbundschef. */
export const appointmentSchema = z
  .object({
    /** As the source writes it. */
    person: nameSchema,
    aliases: described(set(nameSchema), "Other spellings of the name in the sources."),
    /** Such as `förbundschef`. */
    title: nameSchema,
    ...periodShape,
  })
  .refine(isOrdered, endBeforeStart)
  .register(annotations, { name: "Appointment" });

/** Samordningsförbund: an authority of its own under the Finsam act (2003:1210). */
export const associationSchema = z
  .object({
    ...associationEnvelope,
    /** In full, as its agreement has it. */
    name: nameSchema,
    /** What people call it. */
    shortName: nameSchema,
    /** Other names and spellings. */
    aliases: set(nameSchema),
    /** Null: none known. */
    website: maybe(urlSchema),
    /** Null when not known: never invented. */
    organisationNumber: maybe(organisationNumberSchema),
    /** Kommunkod of its seat; null: not known. */
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

/** What {@link associationSchema} gives: an authority under the Finsam act (samordningsförbund), its own owner. */
export type Association = z.output<typeof associationSchema>;
/** What {@link membershipSchema} gives: a member party for a time, from and to inclusive (medlemskap). */
export type Membership = z.output<typeof membershipSchema>;
/** What {@link boardTermSchema} gives: a time on the board, from and to inclusive (styrelseuppdrag). */
export type BoardTerm = z.output<typeof boardTermSchema>;
/** What {@link appointmentSchema} gives: a public office-holder for a time, from and to inclusive (befattning). */
export type Appointment = z.output<typeof appointmentSchema>;
