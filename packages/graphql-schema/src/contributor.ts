import { builder } from "./builder.ts";
import { ContributorRole } from "./enum.ts";
import { Organisation } from "./record.ts";

type OrganisationRow = typeof Organisation.$inferType;

/** A contributor as the event's row has it, with its organisation's row where it is one. */
export const Contributor = builder
  .objectRef<PrismaJson.Contributors[number] & { organisation: OrganisationRow | null }>(
    "Contributor",
  )
  .implement({
    description: "Medverkande: a person or an organisation that is announced to the public.",
    fields: (t) => ({
      person: t.exposeString("person", {
        nullable: true,
        description: "The person, if it is one.",
      }),
      organisation: t.field({
        type: Organisation,
        nullable: true,
        description: "The organisation, if it is one.",
        resolve: ({ organisation }) => organisation,
      }),
      affiliation: t.exposeString("affiliation", {
        nullable: true,
        description: "Where a person comes from, as announced.",
      }),
      role: t.expose("role", { type: ContributorRole, description: "What they do at the event." }),
    }),
  });
