import type { Term, Viewer as AnyViewer } from "@finsam/domain";
import { builder } from "./builder.ts";
import { RoleName } from "./enum.ts";
import { loadRecords } from "./load-records.ts";
import { Association } from "./record.ts";

const ViewerKind = builder.enumType("ViewerKind", {
  description: "What asks (vem som frågar).",
  values: {
    PERSON: { description: "en person som har loggat in" },
    TOKEN: { description: "ett program med en API-nyckel" },
    ANONYMOUS: { description: "någon som inte har loggat in" },
  },
});

const kinds = { person: "PERSON", token: "TOKEN", anonymous: "ANONYMOUS" } as const;

const ViewerRole = builder
  .objectRef<{ association: typeof Association.$inferType; role: Term<"RoleName"> }>("ViewerRole")
  .implement({
    description: "A role of whoever asks (behörighet).",
    fields: (t) => ({
      association: t.field({
        type: Association,
        description: "The association for which it counts.",
        resolve: ({ association }) => association,
      }),
      role: t.expose("role", { type: RoleName, description: "What it allows." }),
    }),
  });

const Viewer = builder.objectRef<AnyViewer>("Viewer").implement({
  description: "Whoever asks (den som är inloggad).",
  fields: (t) => ({
    kind: t.field({
      type: ViewerKind,
      description: "Whether it is a person, a program or nobody who is known.",
      resolve: ({ kind }) => kinds[kind],
    }),
    name: t.string({
      nullable: true,
      description: "The person's or the token's name; null where nobody is known.",
      resolve: (viewer) => (viewer.kind === "anonymous" ? null : viewer.name),
    }),
    email: t.string({
      nullable: true,
      description: "The person's own address; null for all others.",
      resolve: (viewer) => (viewer.kind === "person" ? viewer.email : null),
    }),
    operator: t.boolean({
      description:
        "Whether she runs the platform (driftansvarig). Gives no right to anybody's records.",
      resolve: (viewer) => viewer.kind === "person" && viewer.operator,
    }),
    roles: t.field({
      type: [ViewerRole],
      description: "Her roles, by the slugs of the associations; a token has one.",
      resolve: async (viewer, _args, context, info) => {
        if (viewer.kind === "anonymous") return [];
        const keys = [...viewer.roles.keys()].map(
          (id) => ({ typename: "Association", id }) as const,
        );
        const held = await loadRecords(keys, ["association"], context, info);
        return held
          .flatMap((association) => {
            const role = association === null ? undefined : viewer.roles.get(association.id);
            return association === null || role === undefined ? [] : { association, role };
          })
          .toSorted((a, b) => (a.association.slug < b.association.slug ? -1 : 1));
      },
    }),
  }),
});

builder.queryField("viewer", (t) =>
  t.field({
    type: Viewer,
    description: "Whoever asks, and what she may do.",
    resolve: (_root, _args, { viewer }) => viewer,
  }),
);
