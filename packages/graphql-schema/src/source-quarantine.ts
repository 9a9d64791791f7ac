import {
  importFeed,
  type QuarantinedRecord as AnyQuarantined,
  quarantinedRecords,
  type RefusedRecord as AnyRefused,
  refusedRecords,
  type SkippedImport,
} from "@finsam/database";
import { hasRole, mayManage, mayOperate } from "@finsam/domain";
import { builder } from "./builder.ts";
import { Source } from "./record.ts";

const QuarantinedRecord = builder.objectRef<AnyQuarantined>("QuarantinedRecord").implement({
  description:
    "A record that has come in a form that is not valid (i karantän): what was held before stays shown (rule F8).",
  fields: (t) => ({
    kind: t.exposeString("kind", { description: "The kind as its feed names it." }),
    id: t.exposeString("id", { description: "The record's UUID." }),
    reason: t.string({
      description: "What is wrong with it, in Swedish.",
      resolve: ({ issues }) =>
        issues
          .map(({ path, message }) => [path.join("."), message.sv].filter(Boolean).join(": "))
          .join("; "),
    }),
  }),
});

const RefusedRecord = builder.objectRef<AnyRefused>("RefusedRecord").implement({
  description: "An item that was not let in (avvisad): it is not the server's to tell (rule F7).",
  fields: (t) => ({
    id: t.exposeString("id", {
      nullable: true,
      description: "The record's UUID; null where it could not be read.",
    }),
    reason: t.exposeString("reason", { description: "A stable code, such as HOME_ELSEWHERE." }),
    at: t.field({ type: "DateTime", description: "When it came.", resolve: ({ at }) => at }),
  }),
});

const SkippedItem = builder.objectRef<SkippedImport>("SkippedItem").implement({
  description: "Something in an imported calendar or page that was not taken in (överhoppad).",
  fields: (t) => ({
    where: t.exposeString("where", { description: "Its title, or the best that is known of it." }),
    code: t.exposeString("code", { description: "A stable code of the reason." }),
    reason: t.string({
      description: "Why it was not taken in, in Swedish.",
      resolve: ({ message }) => message.sv,
    }),
  }),
});

builder.prismaObjectFields(Source, (t) => ({
  quarantined: t.field({
    type: [QuarantinedRecord],
    nullable: true,
    description:
      "What is in quarantine, by id, at most 1,000. For the operator and the association's administrators; null for all others.",
    select: { associationId: true },
    resolve: ({ associationId }, _args, { prisma, viewer }) =>
      mayOperate(viewer) || mayManage(viewer, associationId)
        ? quarantinedRecords(prisma, associationId)
        : null,
  }),
  skipped: t.field({
    type: [SkippedItem],
    nullable: true,
    description:
      "What the last reading of an import did not take in. For the operator and the association's people; null for all others, and for what is no import.",
    select: { id: true, kind: true, associationId: true },
    resolve: async ({ id, kind, associationId }, _args, { prisma, viewer }) => {
      const isTold = mayOperate(viewer) || hasRole(viewer, associationId, "READER");
      return kind === "FEED" && isTold ? ((await importFeed(prisma, id))?.skipped ?? null) : null;
    },
  }),
  refused: t.field({
    type: [RefusedRecord],
    nullable: true,
    description:
      "What the server has sent and was refused, the latest first, at most 1,000. For the operator; null for all others.",
    select: { peerId: true },
    resolve: ({ peerId }, _args, { prisma, viewer }) => {
      if (!mayOperate(viewer)) return null;
      return peerId === null ? [] : refusedRecords(prisma, peerId);
    },
  }),
}));
