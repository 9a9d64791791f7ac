import { draftMessages, invalid, weekRecords, type WriteOutcome } from "@finsam/database";
import type { GraphQLResolveInfo } from "graphql";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { decodeGlobalId } from "./global-id.ts";
import { errorOf, limited, resultUnion } from "./mutation-result.ts";
import { draftOf } from "./release-draft.ts";
import { releaseMessages } from "./release-message.ts";
import { Release, releasesByWeek } from "./release.ts";
import { forgetPlans } from "./week-plan.ts";
import { sayInWeek, weekWordFields } from "./week-word.ts";

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
