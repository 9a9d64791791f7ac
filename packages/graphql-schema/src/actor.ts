import type { SightedRow } from "@finsam/database";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
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
      resolve: ({ association }, _args, context) => visibleOrNull(association, context),
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
      resolve: ({ organisation }, _args, context) => visibleOrNull(organisation, context),
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
export function knownActors(context: Context) {
  return {
    OR: [
      { memberPartyCode: { not: null } },
      { association: { is: visible(context) } },
      { organisation: { is: visible(context) } },
    ],
  };
}

const sighted = { ownerId: true, visibility: true, deletedAt: true } as const;

/** What tells whether one actor's target can be told, where a filter cannot. */
export const actorTarget = {
  id: true,
  memberPartyCode: true,
  association: { select: sighted },
  organisation: { select: sighted },
} as const;

/** The same as {@link knownActors} for a row that was read. */
export function isKnown(
  actor: {
    readonly memberPartyCode: string | null;
    readonly association: SightedRow | null;
    readonly organisation: SightedRow | null;
  },
  context: Context,
): boolean {
  return (
    actor.memberPartyCode !== null ||
    visibleOrNull(actor.association, context) !== null ||
    visibleOrNull(actor.organisation, context) !== null
  );
}
