import { builder } from "./builder.ts";
import { SourceKind, SourceState } from "./enum.ts";
import { Source } from "./record.ts";
import { visible } from "./visible.ts";

builder.prismaObjectFields(Source, (t) => ({
  association: t.relation("association", {
    description: "The association whose records these are.",
  }),
  kind: t.expose("kind", { type: SourceKind, description: "Where the records are written." }),
  state: t.expose("state", { type: SourceState, description: "How fresh the records are." }),
  asOf: t.expose("asOf", {
    type: "DateTime",
    nullable: true,
    description:
      "When the records were last known to equal their origin; null for what is hosted here.",
  }),
  url: t.expose("url", {
    type: "URL",
    nullable: true,
    description: "The association's own server or feed; null for what is hosted here.",
  }),
  reason: t.exposeString("reason", {
    nullable: true,
    description: "Why the source is failing or paused; null otherwise.",
  }),
}));

builder.queryField("sources", (t) =>
  t.prismaField({
    type: [Source],
    description: "Every source (källa) of this server, by the name of its association.",
    resolve: (query, _root, _args, context) =>
      context.prisma.source.findMany({
        ...query,
        where: { association: { is: visible(context) } },
        orderBy: [{ association: { name: "asc" } }, { id: "asc" }],
      }),
  }),
);
