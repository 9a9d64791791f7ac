import { builder } from "./builder.ts";
import { MemberParty, partyOrNull } from "./party.ts";
import { Association, Organisation } from "./record.ts";
import { visible, visibleOrNull } from "./visible.ts";

export const Actor = builder.prismaObject("Actor", {
  description:
    "Aktör: who runs, owns or takes part. Exactly one of association, memberParty and organisation; dated where the source dates it.",
  select: { id: true },
  fields: (t) => ({
    association: t.field({
      type: Association,
      nullable: true,
      description: "The association, if it is one on this gateway.",
      select: (_args, _context, nested) => ({ association: nested() }),
      resolve: ({ association }) => visibleOrNull(association),
    }),
    memberParty: t.field({
      type: MemberParty,
      nullable: true,
      description: "The member party, if it is one.",
      select: { memberPartyCode: true },
      resolve: ({ memberPartyCode }) => partyOrNull(memberPartyCode),
    }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: "The organisation, if it is one.",
      select: (_args, _context, nested) => ({ organisation: nested() }),
      resolve: ({ organisation }) => visibleOrNull(organisation),
    }),
    from: t.expose("from", {
      type: "PartialDate",
      nullable: true,
      description: "What is known of its first day, inclusive.",
    }),
    to: t.expose("to", {
      type: "PartialDate",
      nullable: true,
      description: "What is known of its last day, inclusive; null: still, or not known.",
    }),
  }),
});

/** Actors whose target can be told: one that is absent or hidden is left out of an answer (F8). */
export const knownActors = {
  OR: [
    { memberPartyCode: { not: null } },
    { association: { is: visible } },
    { organisation: { is: visible } },
  ],
};

/** What tells whether one actor's target can be told, where a filter cannot. */
export const actorTarget = {
  id: true,
  memberPartyCode: true,
  association: { select: { visibility: true, deletedAt: true } },
  organisation: { select: { visibility: true, deletedAt: true } },
} as const;

/** The same as {@link knownActors} for a row that was read. */
export function isKnown(actor: {
  memberPartyCode: string | null;
  association: { visibility: string; deletedAt: Date | null } | null;
  organisation: { visibility: string; deletedAt: Date | null } | null;
}): boolean {
  return (
    actor.memberPartyCode !== null ||
    visibleOrNull(actor.association) !== null ||
    visibleOrNull(actor.organisation) !== null
  );
}
