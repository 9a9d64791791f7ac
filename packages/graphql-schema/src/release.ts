import {
  noReleases,
  releaseContent,
  versionKey,
  type WeekRecords,
  weekReleases,
} from "@finsam/database";
import type { Release as ReleaseRecord } from "@finsam/domain";
import { releaseDiff } from "@finsam/planning";
import { batched } from "./batch.ts";
import { builder } from "./builder.ts";
import { encodeGlobalId } from "./global-id.ts";
import { ReleaseChangeType } from "./release-change.ts";
import { ReleaseEntry, type ReleaseLine } from "./release-entry.ts";

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
        releaseDiff(releaseContent(before, released), releaseContent(release, released)),
    }),
  }),
});

function linesOf({ release, released }: ReleaseWithContent): ReleaseLine[] {
  const lines = release.lines.map((line) => ({ line, content: released.get(versionKey(line)) }));
  return lines.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function orderOf({ line, content }: ReleaseLine): string {
  const event = content?.value;
  return event === undefined
    ? `9999 ${line.eventId}`
    : `${event.startsOn} ${event.startsAt ?? ""} ${event.id}`;
}

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
