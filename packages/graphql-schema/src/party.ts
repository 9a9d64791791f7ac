import { type MemberParty as Party, memberParty } from "@finsam/domain/register";
import { builder } from "./builder.ts";
import { MemberPartyKind } from "./enum.ts";

/** A member party of the register: no row of the database. */
export const MemberParty = builder.objectRef<Party>("MemberParty");

builder.node(MemberParty, {
  id: { resolve: (party) => party.code },
  description:
    "Medlemspart: a municipality, a region, Försäkringskassan or Arbetsförmedlingen. Register data of all Sweden; no " +
    "record, and owned by nobody.",
  fields: (t) => ({
    kind: t.expose("kind", { type: MemberPartyKind, description: "Which of the four kinds." }),
    name: t.exposeString("name", {
      description: "The name in Swedish; a municipality without the word kommun.",
    }),
    code: t.exposeString("code", {
      description: "kommunkod (four digits), länskod (two digits), FK or AF. A string: zeros lead.",
    }),
    organisationNumber: t.exposeString("organisationNumber", {
      nullable: true,
      description: "Organisationsnummer, `212000-0134`; null where not known.",
    }),
  }),
});

/** The party of a code that a record holds; null where there is none. */
export function partyOrNull(code: string | null | undefined): Party | null {
  return code == null ? null : (memberParty(code) ?? null);
}
