import type { Day } from "@finsam/domain";
import { builder } from "./builder.ts";
import { MemberParty, partyOrNull } from "./party.ts";

const Fraction = builder
  .objectRef<{ numerator: number; denominator: number }>("Fraction")
  .implement({
    description: "A share (andel) as it is stated, such as 1/4.",
    fields: (t) => ({
      numerator: t.exposeInt("numerator", { description: "Above the line, 0 or more." }),
      denominator: t.exposeInt("denominator", { description: "Below the line, 1 or more." }),
    }),
  });

export const Membership = builder.prismaObject("Membership", {
  description: "Medlemskap: a member party of an association, from and to inclusive.",
  select: { associationId: true, position: true },
  fields: (t) => ({
    association: t.relation("association", {
      nullable: false,
      onNull: "error",
      description: "The association.",
    }),
    party: t.field({
      type: MemberParty,
      description: "The member party.",
      select: { partyCode: true },
      resolve: ({ partyCode }) => {
        const party = partyOrNull(partyCode);
        if (party === null) throw new TypeError(`The register lacks the member party ${partyCode}`);
        return party;
      },
    }),
    from: t.expose("from", {
      type: "PartialDate",
      nullable: true,
      description:
        "What is known of its first day, inclusive; null: not known, counts as always before.",
    }),
    to: t.expose("to", {
      type: "PartialDate",
      nullable: true,
      description: "What is known of its last day, inclusive; null: still, or not known.",
    }),
    confirmedOn: t.expose("confirmedOn", {
      type: "Date",
      nullable: true,
      description: "The day on which it was last known to hold.",
    }),
    financingShare: t.field({
      type: Fraction,
      nullable: true,
      description:
        "Its share of the financing; null where not stated. By law 2003:1210 § 5 Försäkringskassan half, regions a quarter, " +
        "municipalities a quarter together.",
      select: { shareNumerator: true, shareDenominator: true },
      resolve: ({ shareNumerator, shareDenominator }) =>
        shareNumerator === null || shareDenominator === null
          ? null
          : { numerator: shareNumerator, denominator: shareDenominator },
    }),
    financingShareSource: t.exposeString("shareSource", {
      nullable: true,
      description:
        "Who states the share of the financing (källa), such as the law or a budget; null where no share is stated.",
    }),
  }),
});

/** Rows with a period that holds on a day, both ends inclusive. */
export function heldOn(day: Day) {
  const at = new Date(`${day}T00:00:00Z`);
  return {
    AND: [
      { OR: [{ fromDay: null }, { fromDay: { lte: at } }] },
      { OR: [{ toDay: null }, { toDay: { gte: at } }] },
    ],
  };
}
