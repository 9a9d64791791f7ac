import { awaitsConfirmation } from "@finsam/database";
import { builder } from "./builder.ts";
import { SourceKind, SourceState } from "./enum.ts";
import { Source } from "./record.ts";
import { sourceReason } from "./source-reason.ts";
import { visible } from "./visible.ts";
import { volatile } from "./volatile.ts";

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
    extensions: volatile,
  }),
  url: t.expose("url", {
    type: "URL",
    nullable: true,
    description: "The association's own server or feed; null for what is hosted here.",
  }),
  license: t.field({
    type: "URL",
    nullable: true,
    description:
      "The licence of what is imported; null where none is stated, and for what is no import (then CC0 1.0 unless its server says otherwise).",
    select: { id: true, kind: true },
    resolve: async ({ id, kind }, _args, { prisma }) => {
      if (kind !== "FEED") return null;
      const feed = await prisma.importFeed.findUnique({ where: { id }, select: { license: true } });
      return feed?.license ?? null;
    },
  }),
  reason: t.string({
    nullable: true,
    description: "Why the source is not LIVE, in Swedish; null where the state says all.",
    select: { reason: true },
    resolve: ({ reason }) => (reason === null ? null : sourceReason(reason).sv),
  }),
  awaitsConfirmation: t.boolean({
    description:
      "Whether the source is paused until a person confirms the removals that it asks for (rule F9): `confirmSource`. A pause that a person wanted is ended by `resumeSource`.",
    select: { kind: true, state: true, reason: true },
    resolve: awaitsConfirmation,
  }),
  since: t.expose("since", {
    type: "DateTime",
    nullable: true,
    description: "When the state began; null where that is not known.",
  }),
  lastError: t.string({
    nullable: true,
    description: "The last thing that went wrong, in Swedish, also when all is well again.",
    select: { lastError: true },
    resolve: ({ lastError }) => (lastError === null ? null : sourceReason(lastError).sv),
  }),
  lagSeconds: t.int({
    nullable: true,
    description: "Seconds since `asOf`; null where that is null.",
    extensions: volatile,
    select: { asOf: true },
    resolve: ({ asOf }, _args, { author }) =>
      asOf === null
        ? null
        : Math.max(0, Math.round((author.now.getTime() - asOf.getTime()) / 1000)),
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
