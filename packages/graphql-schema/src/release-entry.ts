import { publicEventData, type ReadRecord } from "@finsam/database";
import type { Release as ReleaseRecord } from "@finsam/domain";
import { contentHash } from "@finsam/planning";
import { batched } from "./batch.ts";
import { builder } from "./builder.ts";
import { associationById, eventById } from "./record-by-id.ts";
import { Association, Event } from "./record.ts";
import { ReleasedEvent } from "./released-event.ts";

/** A line of a release with what is held of it. */
export interface ReleaseLine {
  readonly line: ReleaseRecord["lines"][number];
  readonly content: ReadRecord<"Event"> | undefined;
}

/** What a public event tells now, as its hash; null where it is not public. */
const publicHash = batched<null, string | null>(async (ids, _args, { prisma }) => {
  const events = await publicEventData(prisma, ids);
  return ids.map((id) => {
    const data = events.get(id);
    return data === undefined ? null : contentHash(data);
  });
});

export const ReleaseEntry = builder.objectRef<ReleaseLine>("ReleaseEntry").implement({
  description: "One event in a release (en rad i utgåvan).",
  fields: (t) => ({
    version: t.int({
      description: "The version of the event that went out.",
      resolve: ({ line }) => line.version,
    }),
    contentHash: t.string({
      description: "SHA-256 of what the event told, hexadecimal.",
      resolve: ({ line }) => line.contentHash,
    }),
    owner: t.field({
      type: Association,
      nullable: true,
      description: "Whose event it is.",
      resolve: ({ line }, args, context, info) =>
        associationById(line.ownerId, args, context, info),
    }),
    event: t.field({
      type: Event,
      nullable: true,
      description: "The event as it is now; null where you don't see it.",
      resolve: ({ line }, args, context, info) => eventById(line.eventId, args, context, info),
    }),
    released: t.field({
      type: ReleasedEvent,
      nullable: true,
      description:
        "What the event told when it went out; null (utgått) where its owner has taken it back since, or this server has not held it.",
      resolve: ({ content }) => content?.value ?? null,
    }),
    isChanged: t.boolean({
      nullable: true,
      description:
        "Whether the event has changed since it went out; null where you don't see it now.",
      resolve: async ({ line }, _args, context, info) => {
        const hash = await publicHash(line.eventId, null, context, info);
        return hash === null ? null : hash !== line.contentHash;
      },
    }),
  }),
});
