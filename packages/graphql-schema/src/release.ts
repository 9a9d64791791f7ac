import {
  draftMessages,
  heldRecords,
  invalid,
  type ReadRecord,
  versionKey,
  noReleases,
  weekReleases,
  type WeekRecords,
  type WriteOutcome,
  weekRecords,
} from "@finsam/database";
import type { Release as ReleaseRecord } from "@finsam/domain";
import {
  changeSentence,
  contentHash,
  type LeftOut,
  type ReleaseChange,
  type ReleaseDraft,
  releaseDiff,
  releaseDraft,
} from "@finsam/planning";
import type { GraphQLResolveInfo } from "graphql";
import { batched } from "./batch.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { decodeGlobalId, encodeGlobalId } from "./global-id.ts";
import { errorOf, limited, resultUnion } from "./mutation-result.ts";
import { Association, Event } from "./record.ts";
import { associationById, associationsByIds, eventById, eventsByIds } from "./record-by-id.ts";
import { releaseMessages } from "./release-message.ts";
import { ReleasedEvent } from "./released-event.ts";
import { forgetPlans, planInput } from "./week-plan.ts";
import { sayInWeek, weekWordFields } from "./week-word.ts";
import { messageField } from "./word.ts";

/** A line of a release with what is held of it. */
interface Line {
  readonly line: ReleaseRecord["lines"][number];
  readonly content: ReadRecord<"Event"> | undefined;
}

/** What a public event tells now, as its hash; null where it is not public. */
const publicHash = batched<null, string | null>(async (ids, _args, { prisma }) => {
  const held = await heldRecords(prisma, "Event", ids);
  return ids.map((id) => {
    const event = held.find((one) => one.id === id);
    const isPublic = event?.visibility === "PUBLIC" && event.deletedAt === null;
    return isPublic ? contentHash(event.data) : null;
  });
});

const ReleaseEntry = builder.objectRef<Line>("ReleaseEntry").implement({
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

const ReleaseChangeType = builder.objectRef<ReleaseChange>("ReleaseChange").implement({
  description: "What of an event has changed from one release to the next.",
  fields: (t) => ({
    kind: t.string({
      description: "NEW, CHANGED or GONE.",
      resolve: ({ kind }) => kind,
    }),
    message: messageField(
      t,
      (change) => changeSentence(change) ?? { sv: "", en: "" },
      "What it says to a person: new, moved from and to, another text, cancelled.",
    ),
    event: t.field({
      type: Event,
      nullable: true,
      description: "The event as it is now; null where you don't see it.",
      resolve: ({ record }, args, context, info) => eventById(record.value.id, args, context, info),
    }),
  }),
});

/** A release with what is held of the contents of it and of the one before. */
export interface ReleaseWithContent {
  readonly release: ReleaseRecord;
  readonly before: ReleaseRecord | undefined;
  readonly released: WeekRecords["released"];
}

export const Release = builder.objectRef<ReleaseWithContent>("Release").implement({
  description: "Utgåva: what of a theme week's plan has gone out. It is never changed.",
  fields: (t) => ({
    id: t.id({
      description: "Opaque, global and stable for ever.",
      resolve: ({ release }) => encodeGlobalId("Release", release.id),
    }),
    number: t.int({
      description: "From 1, rising within the week.",
      resolve: ({ release }) => release.number,
    }),
    name: t.string({ description: "The name.", resolve: ({ release }) => release.name }),
    comment: t.string({
      nullable: true,
      description: "What its maker says of it.",
      resolve: ({ release }) => release.comment,
    }),
    releasedAt: t.field({
      type: "DateTime",
      description: "When it went out.",
      resolve: ({ release }) => release.releasedAt,
    }),
    entries: t.field({
      type: [ReleaseEntry],
      description: "Its events, in order of time; those that are no longer held last.",
      resolve: (release) => linesOf(release),
    }),
    changes: t.field({
      type: [ReleaseChangeType],
      description:
        "What has changed since the release before, as far as both are held. All are new in the first.",
      resolve: ({ release, before, released }) =>
        releaseDiff(contentOf(before, released), contentOf(release, released)),
    }),
  }),
});

function linesOf({ release, released }: ReleaseWithContent): Line[] {
  const lines = release.lines.map((line) => ({ line, content: released.get(versionKey(line)) }));
  return lines.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function orderOf({ line, content }: Line): string {
  const event = content?.value;
  return event === undefined
    ? `9999 ${line.eventId}`
    : `${event.startsOn} ${event.startsAt ?? ""} ${event.id}`;
}

/** What a release told, as far as it is held. */
export function contentOf(
  release: ReleaseRecord | undefined,
  released: WeekRecords["released"],
): ReadRecord<"Event">[] {
  return (release?.lines ?? []).flatMap((line) => released.get(versionKey(line)) ?? []);
}

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
  const before = contentOf(records.releases.at(-1), records.released);
  return { draft, changes: draft.ok ? releaseDiff(before, after) : [] };
}

const ReleaseResult = resultUnion("ReleaseResult", [Release], "The release (utgåva)");

const ReleaseThemeWeekInput = builder.inputType("ReleaseThemeWeekInput", {
  description: "What goes out of a theme week's plan.",
  fields: (t) => ({
    ...weekWordFields(t),
    name: t.string({
      required: true,
      description: "A name such as Första programmet; not working or latest.",
    }),
    comment: t.string({
      description: "For those who read the programme, at most 1,000 characters.",
    }),
    expectedNumber: t.int({
      description:
        "The number that the release is to have, as you have seen the plan. Where another has come between, nothing is written (RELEASE_OVERTAKEN).",
    }),
    without: t.idList({
      description: "Events that the release goes without, rather than wait for them.",
    }),
  }),
});

builder.mutationField("releaseThemeWeek", (t) =>
  t.field({
    type: ReleaseResult,
    description:
      "Releases what the arrangers have signed (ger ut). The lead's act. One silent association holds up nobody; what is left out, and why, is told by ThemeWeek.plan.releaseDraft. Each owner's server then makes its own events public.",
    args: { input: t.arg({ type: ReleaseThemeWeekInput, required: true, description: "What." }) },
    resolve: (_root, { input }, context, info) =>
      limited(context, async () => {
        const outcome = await sayInWeek(
          context,
          "Release",
          input,
          ({ plan, ownerId, reader, weekId }) => {
            if (plan.records.week.value.ownerId !== ownerId)
              reader.broken("NOT_THE_LEAD", ["association"]);
            const without = (input.without ?? []).map(
              (id, at) => reader.id(["Event"], id, ["without", at]).id,
            );
            return {
              says: { name: input.name, comment: input.comment ?? null },
              settle: async (tx) => {
                // Two releases at once follow one another, and no event moves meanwhile without being seen.
                await tx.$queryRaw`select id from theme_week where id = ${weekId}::uuid for update`;
                const records = await weekRecords(tx, weekId, []);
                if (records === undefined) throw invalid("NO_SUCH_RELEASE", ["themeWeek"]);
                const { draft, changes } = draftOf(records, without);
                if (!draft.ok) throw invalid("OLDER_COPY", ["themeWeek"]);
                if (draft.lines.length === 0) throw invalid("NOTHING_SIGNED", ["themeWeek"]);
                const number = (records.releases.at(-1)?.number ?? 0) + 1;
                if (input.expectedNumber != null && input.expectedNumber !== number)
                  throw invalid("RELEASE_OVERTAKEN", ["expectedNumber"]);
                const made = { name: input.name, number };
                await draftMessages(
                  tx,
                  releaseMessages(records, made, changes, context.author.now),
                );
                return {
                  number,
                  releasedAt: context.author.now.toISOString(),
                  lines: draft.lines.map((line) => ({ ...line })),
                };
              },
            };
          },
        );
        return madeRelease(outcome, context, decodeGlobalId(input.themeWeek)?.id ?? "", info);
      }),
  }),
);

/** The releases of a week with what is held of them, the first first. */
export const releasesByWeek = batched<object, readonly ReleaseWithContent[]>(
  async (weekIds, _args, { prisma }) => {
    const read = await weekReleases(prisma, weekIds);
    return weekIds.map((weekId) => {
      const { releases, released } = read.get(weekId) ?? noReleases;
      return releases.map((release, at) => ({ release, before: releases[at - 1], released }));
    });
  },
);

async function madeRelease(
  outcome: WriteOutcome,
  context: Context,
  weekId: string,
  info: GraphQLResolveInfo,
) {
  if (!outcome.ok) return errorOf(outcome.refusal);
  forgetPlans(context);
  const releases = await releasesByWeek(weekId, {}, context, info);
  const made = releases.find(({ release }) => release.id === outcome.records[0]?.id);
  if (made === undefined) throw new TypeError("A release that was made must be there");
  return { ...made, __typename: "Release" };
}
