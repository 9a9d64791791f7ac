import { memberPartiesOfKind, type MemberParty as Party } from "@finsam/domain/register";
import { type Term, vocabulary } from "@finsam/domain";
import { queryFromInfo } from "@pothos/plugin-prisma";
import { batched } from "./batch.ts";
import { builder } from "./builder.ts";
import { MemberPartyKind } from "./enum.ts";
import { heldOn, Membership } from "./membership.ts";
import { MemberParty } from "./party.ts";
import { visible } from "./visible.ts";

const membershipsOfParty = batched(async (codes, { on }: { on?: string | null }, context, info) => {
  const rows = await context.prisma.membership.findMany({
    ...queryFromInfo({
      context,
      info,
      select: { associationId: true, position: true, partyCode: true },
    }),
    where: {
      partyCode: { in: [...codes] },
      association: { is: visible(context) },
      ...heldOn(on ?? context.today),
    },
    orderBy: [{ association: { name: "asc" } }, { position: "asc" }],
  });
  return codes.map((code) => rows.filter((row) => row.partyCode === code));
});

builder.objectFields(MemberParty, (t) => ({
  memberships: t.field({
    type: [Membership],
    description: "Its memberships (medlemskap) on a day, by the name of the association.",
    args: { on: t.arg({ type: "Date", description: "The day; without it, today in Sweden." }) },
    resolve: (party, args, context, info) => membershipsOfParty(party.code, args, context, info),
  }),
}));

builder.queryField("memberParties", (t) =>
  t.field({
    type: [MemberParty],
    description:
      "Those member parties (medlemsparter) that have, had or will have a membership in an association known here, by kind and name.",
    args: {
      kind: t.arg({ type: MemberPartyKind, description: "Only of this kind; all without it." }),
    },
    resolve: async (_root, { kind }, context) => {
      const rows = await context.prisma.membership.findMany({
        where: { association: { is: visible(context) } },
        distinct: ["partyCode"],
        select: { partyCode: true },
      });
      const codes = new Set(rows.map((row) => row.partyCode));
      return partiesOf(kind).filter((party) => codes.has(party.code));
    },
  }),
);

function partiesOf(kind: Term<"MemberPartyKind"> | null | undefined): Party[] {
  const kinds = kind ? [kind] : vocabulary.MemberPartyKind;
  return kinds.flatMap((one) => sortedByName(memberPartiesOfKind(one)));
}

function sortedByName(parties: readonly Party[]): Party[] {
  return parties.toSorted((a, b) => a.name.localeCompare(b.name, "sv"));
}
