import {
  draftMessages,
  invalid,
  type NewMessage,
  weekRecords,
  type WriteOutcome,
} from "@finsam/database";
import type { GraphQLResolveInfo } from "graphql";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { limited, resultUnion } from "./mutation-result.ts";
import { draftOf } from "./release-draft.ts";
import { releaseMessages } from "./release-message.ts";
import { Release, releasesByWeek } from "./release.ts";
import { type Said, sayInWeek, type WeekPlace, weekWordFields } from "./week-word.ts";
import { writtenWord } from "./word.ts";

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
        const outcome = await sayInWeek(context, "Release", input, (place) =>
          releaseWord(place, input, context),
        );
        return madeRelease(outcome, context, info);
      }),
  }),
);

/** What the lead says when she releases: settled by how the plan is when nobody else writes to it. */
function releaseWord(
  { plan, ownerId, reader, weekId }: WeekPlace,
  { name, comment, expectedNumber, without }: typeof ReleaseThemeWeekInput.$inferInput,
  { author, releasesAddress }: Context,
): Said {
  if (plan.records.week.value.ownerId !== ownerId) reader.broken("NOT_THE_LEAD", ["association"]);
  const goesWithout = (without ?? []).map((id, at) => reader.id(["Event"], id, ["without", at]).id);
  let messages: readonly NewMessage[] = [];
  return {
    says: { name, comment: comment ?? null },
    async settle(tx) {
      // Two releases at once follow one another, and no event moves meanwhile without being seen.
      await tx.$queryRaw`select id from theme_week where id = ${weekId}::uuid for update`;
      const records = await weekRecords(tx, weekId, []);
      if (records === undefined) throw invalid("NO_SUCH_RELEASE", ["themeWeek"]);
      const { draft, changes } = draftOf(records, goesWithout);
      if (!draft.ok) throw invalid("OLDER_COPY", ["themeWeek"]);
      if (draft.lines.length === 0) throw invalid("NOTHING_SIGNED", ["themeWeek"]);
      const number = (records.releases.at(-1)?.number ?? 0) + 1;
      if (expectedNumber != null && expectedNumber !== number)
        throw invalid("RELEASE_OVERTAKEN", ["expectedNumber"]);
      const releasedAt = author.now;
      const released = { name, number, changes, releasedAt };
      messages = releaseMessages(records, released, releasesAddress);
      const lines = draft.lines.map((line) => ({ ...line }));
      return { number, releasedAt: releasedAt.toISOString(), lines };
    },
    alongside: ({ tx }) => draftMessages(tx, messages),
  };
}

/** The release that was made, with what it has carried. */
async function madeRelease(outcome: WriteOutcome, context: Context, info: GraphQLResolveInfo) {
  const word = await writtenWord(outcome, "Release", context);
  if (!("themeWeekId" in word)) return word;
  const releases = await releasesByWeek(word.themeWeekId, {}, context, info);
  const made = releases.find(({ release }) => release.id === word.id);
  if (made === undefined) throw new TypeError("A release that was made must be there");
  return { ...made, __typename: "Release" };
}
