import { releaseContent, type WeekRecords } from "@finsam/database";
import {
  type LeftOut,
  type ReleaseChange,
  releaseDiff,
  type ReleaseDraft,
  releaseDraft,
} from "@finsam/planning";
import { builder } from "./builder.ts";
import { associationsByIds, eventById, eventsByIds } from "./record-by-id.ts";
import { Association, Event } from "./record.ts";
import { ReleaseChangeType } from "./release-change.ts";
import { planInput } from "./week-plan.ts";
import { messageField } from "./message-field.ts";

const LeftOutEvent = builder.objectRef<LeftOut>("LeftOutEvent").implement({
  description: "An event of the plan that would not go out.",
  fields: (t) => ({
    event: t.field({
      type: Event,
      nullable: true,
      description: "Which.",
      resolve: ({ eventId }, args, context, info) => eventById(eventId, args, context, info),
    }),
    reason: t.string({
      description: "BLOCKED, NOT_SIGNED or WITHOUT.",
      resolve: ({ reason }) => reason,
    }),
    message: messageField(t, ({ sentence }) => sentence, "Why, as a sentence."),
  }),
});

/** What a release would be, with what it would change. */
interface DraftOf {
  readonly draft: ReleaseDraft;
  readonly changes: readonly ReleaseChange[];
}

export const ReleaseDraftType = builder.objectRef<DraftOf>("ReleaseDraft").implement({
  description: "What would go out if the lead released now (nästa utgåva).",
  fields: (t) => ({
    isPossible: t.boolean({
      description:
        "Whether it can go out. It can't while the copy here of a signed event is another than what its owner has signed.",
      resolve: ({ draft }) => draft.ok && draft.lines.length > 0,
    }),
    waitingFor: t.field({
      type: [Event],
      description: "Signed events of which the copy here is another.",
      resolve: async ({ draft }, args, context, info) => {
        if (draft.ok) return [];
        return eventsByIds(
          draft.events.map(({ eventId }) => eventId),
          args,
          context,
          info,
        );
      },
    }),
    events: t.field({
      type: [Event],
      description: "What would go out.",
      resolve: async ({ draft }, args, context, info) => {
        if (!draft.ok) return [];
        return eventsByIds(
          draft.lines.map(({ eventId }) => eventId),
          args,
          context,
          info,
        );
      },
    }),
    leftOut: t.field({
      type: [LeftOutEvent],
      description: "What would not, and why.",
      resolve: ({ draft }) => (draft.ok ? [...draft.leftOut] : []),
    }),
    silent: t.field({
      type: [Association],
      description: "Associations with events in the plan that have signed none.",
      resolve: async ({ draft }, args, context, info) => {
        if (!draft.ok) return [];
        return associationsByIds(draft.silentIds, args, context, info);
      },
    }),
    changes: t.field({
      type: [ReleaseChangeType],
      description: "What it would change since the latest release.",
      resolve: ({ changes }) => [...changes],
    }),
  }),
});

/** What a release would be now. */
export function draftOf(records: WeekRecords, without: readonly string[] = []): DraftOf {
  const draft = releaseDraft({
    input: planInput(records, []),
    records: records.events,
    signOffs: records.signOffs,
    without,
  });
  const going = new Set(draft.ok ? draft.lines.map(({ eventId }) => eventId) : []);
  const after = records.events.filter(({ value }) => going.has(value.id));
  const before = releaseContent(records.releases.at(-1), records.released);
  return { draft, changes: draft.ok ? releaseDiff(before, after) : [] };
}
