import { builder } from "./builder.ts";
import { MemberParty, partyOrNull } from "./party.ts";

export const Venue = builder.objectRef<PrismaJson.Venue>("Venue").implement({
  description: "Plats: each part only if it is known.",
  fields: (t) => ({
    name: t.exposeString("name", {
      nullable: true,
      description: "Its name; null where only the town is known.",
    }),
    room: t.exposeString("room", { nullable: true, description: "Room or hall (lokal)." }),
    streetAddress: t.exposeString("streetAddress", {
      nullable: true,
      description: "Street and number.",
    }),
    locality: t.exposeString("locality", {
      nullable: true,
      description: "Town or village (ort), such as Märsta.",
    }),
    municipality: t.field({
      type: MemberParty,
      nullable: true,
      description: "The municipality in which it lies (kommun).",
      resolve: (venue) => partyOrNull(venue.municipalityCode),
    }),
  }),
});
