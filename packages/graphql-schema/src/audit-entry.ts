import { type AuditEntry as AnyEntry, type RecordKey, recordTitles } from "@finsam/database";
import { type FieldChange, isRecordKind } from "@finsam/domain";
import { batched } from "./batch.ts";
import { builder } from "./builder.ts";
import { ActorKind, AuditAction } from "./enum.ts";
import { encodeGlobalId } from "./global-id.ts";

const AuditActor = builder.objectRef<AnyEntry>("AuditActor").implement({
  description: "Who has done something (vem).",
  fields: (t) => ({
    kind: t.expose("actorKind", {
      type: ActorKind,
      description: "A person, a program, or the server by itself.",
    }),
    name: t.exposeString("actorName", { description: "What the actor was called then." }),
  }),
});

const AuditedRecord = builder.objectRef<RecordKey>("AuditedRecord").implement({
  description: "The record that an entry concerns. It may be deleted or destroyed by now.",
  fields: (t) => ({
    kind: t.exposeString("kind", { description: "Its type, such as Event." }),
    id: t.id({
      description: "The id that it has, or had.",
      resolve: ({ kind, id }) => encodeGlobalId(kind, id),
    }),
  }),
});

export const RecordFieldChange = builder.objectRef<FieldChange>("AuditChange").implement({
  description:
    "A field that was changed. The values of a record that was destroyed (gallrad) are null.",
  fields: (t) => ({
    path: t.exposeString("path", { description: "Which, its keys joined by points: venue.name." }),
    before: t.expose("before", {
      type: "JSON",
      nullable: true,
      description: "What it was; null: nothing.",
    }),
    after: t.expose("after", {
      type: "JSON",
      nullable: true,
      description: "What it became; null: nothing.",
    }),
  }),
});

const titleOf = batched<null, string | null>(async (keys, _args, { prisma }) => {
  const records = keys.flatMap((key): RecordKey[] => {
    const [kind = "", id = ""] = key.split("/");
    return isRecordKind(kind) ? [{ kind, id }] : [];
  });
  const titles = await recordTitles(prisma, records);
  return keys.map((key) => titles.get(key.split("/")[1] ?? "") ?? null);
});

export const AuditEntry = builder.objectRef<AnyEntry>("AuditEntry").implement({
  description: "What somebody has done (loggpost). Never changed.",
  fields: (t) => ({
    id: t.id({
      description: "Opaque and stable for ever.",
      resolve: ({ id }) => encodeGlobalId("AuditEntry", id),
    }),
    at: t.expose("at", { type: "DateTime", description: "When." }),
    actor: t.field({ type: AuditActor, description: "Who.", resolve: (entry) => entry }),
    origin: t.exposeString("origin", {
      nullable: true,
      description: "From where, in coarse form: 192.0.2.0/24; null where not known.",
    }),
    action: t.expose("action", { type: AuditAction, description: "What." }),
    record: t.expose("record", {
      type: AuditedRecord,
      nullable: true,
      description: "The record that was written; null for what concerns people, tokens or rules.",
    }),
    title: t.string({
      nullable: true,
      description:
        "What the record is called now, or the address or the name that it was about; null where there is none.",
      resolve: (entry, _args, context, info) => {
        const { record } = entry;
        if (record === null) return subjectOf(entry);
        return titleOf(`${record.kind}/${record.id}`, null, context, info);
      },
    }),
    version: t.exposeInt("version", {
      nullable: true,
      description: "The record's version that came of it; null where there is no record.",
    }),
    changes: t.field({
      type: [RecordFieldChange],
      description: "Field by field, what was changed.",
      resolve: ({ changes }) => [...changes],
    }),
  }),
});

/** Whom or what an entry without a record is about. */
function subjectOf({ changes }: AnyEntry): string | null {
  const change = changes.find(({ path }) => path === "email" || path === "name");
  const subject = change?.after ?? change?.before;
  return typeof subject === "string" ? subject : null;
}
