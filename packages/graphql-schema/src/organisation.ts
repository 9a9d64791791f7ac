import { builder } from "./builder.ts";
import { OrganisationKind } from "./enum.ts";
import { MemberParty, partyOrNull } from "./party.ts";
import { Organisation } from "./record.ts";

builder.prismaObjectFields(Organisation, (t) => ({
  owner: t.relation("owner", { description: "The association that keeps the record (ägare)." }),
  source: t.relation("source", { description: "Where the record comes from (källa)." }),
  name: t.exposeString("name", { description: "The name." }),
  aliases: t.exposeStringList("aliases", { description: "Other names and spellings." }),
  kind: t.expose("kind", { type: OrganisationKind, description: "Kind of partner." }),
  organisationNumber: t.exposeString("organisationNumber", {
    nullable: true,
    description: "Organisationsnummer; null where not known.",
  }),
  website: t.expose("website", { type: "URL", nullable: true, description: "Its web site." }),
  municipality: t.field({
    type: MemberParty,
    nullable: true,
    description: "Where it is (kommun); null where not known.",
    select: { municipalityCode: true },
    resolve: ({ municipalityCode }) => partyOrNull(municipalityCode),
  }),
}));
