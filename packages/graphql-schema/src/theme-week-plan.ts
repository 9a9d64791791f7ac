import { seesInvited } from "@finsam/database";
import type { GraphQLResolveInfo } from "graphql";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { ConfirmationAnswer } from "./enum.ts";
import { Plan } from "./plan.ts";
import { associationById } from "./record-by-id.ts";
import { Association, ThemeWeek } from "./record.ts";
import { Release, releasesByWeek, type ReleaseWithContent } from "./release.ts";
import { mayPlan, weekPlan } from "./week-plan.ts";

const WeekAnswer = builder
  .objectRef<{
    associationId: string;
    answer: "ACCEPTED" | "DECLINED" | null;
    frameVersion: number | null;
    current: number;
  }>("WeekAnswer")
  .implement({
    description: "What an invited association has answered (svar på inbjudan).",
    fields: (t) => ({
      association: t.field({
        type: Association,
        nullable: true,
        description: "The invited association.",
        resolve: ({ associationId }, args, context, info) =>
          associationById(associationId, args, context, info),
      }),
      answer: t.expose("answer", {
        type: ConfirmationAnswer,
        nullable: true,
        description: "Yes or no; null: nothing yet.",
      }),
      isForEarlierFrame: t.boolean({
        description:
          "Whether the answer was given before dates, theme or audiences changed (gäller tidigare datum). A yes still counts; ask again.",
        resolve: ({ answer, frameVersion, current }) => answer !== null && frameVersion !== current,
      }),
    }),
  });

builder.prismaObjectFields(ThemeWeek, (t) => ({
  frameVersion: t.exposeInt("frameVersion", {
    description: "Rises by one when dates, theme or audiences change: an answer names it.",
  }),
  plan: t.field({
    type: Plan,
    nullable: true,
    description: "The working plan (arbetsplanen), for its arrangers' people; null for all others.",
    select: { id: true },
    resolve: ({ id }, _args, context) => weekPlan(context, id),
  }),
  answers: t.field({
    type: [WeekAnswer],
    description:
      "What the invited have answered. Empty for all but the lead's people and those of the invited.",
    select: {
      id: true,
      ownerId: true,
      invitedIds: true,
      frameVersion: true,
      confirmations: {
        where: { deletedAt: null, visibility: { not: "DRAFT" } },
        orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
        select: { ownerId: true, answer: true, frameVersion: true },
      },
    },
    resolve: (week, _args, { sight }) => {
      if (!seesInvited(sight, week)) return [];
      return week.invitedIds.map((associationId) => {
        const word = week.confirmations.find(({ ownerId }) => ownerId === associationId);
        const { answer = null, frameVersion = null } = word ?? {};
        return { associationId, answer, frameVersion, current: week.frameVersion };
      });
    },
  }),
  releases: t.field({
    type: [Release],
    description:
      "Its releases (utgåvor), the latest first. Empty where there is none: then the week shows its public events.",
    select: { id: true, visibility: true },
    resolve: async (week, args, context, info) =>
      (await releasesOf(week, args, context, info)).toReversed(),
  }),
  release: t.field({
    type: Release,
    nullable: true,
    description: "One release; null where there is none.",
    args: {
      number: t.arg.int({ description: "Which; the latest without it." }),
    },
    select: { id: true, visibility: true },
    resolve: async (week, { number }, context, info) => {
      const releases = await releasesOf(week, {}, context, info);
      const found =
        number == null
          ? releases.at(-1)
          : releases.find(({ release }) => release.number === number);
      return found ?? null;
    },
  }),
}));

/** The releases of a week that the viewer sees: arrangers' people all, everybody those of a public week. */
async function releasesOf(
  { id: weekId, visibility }: { readonly id: string; readonly visibility: string },
  args: object,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<readonly ReleaseWithContent[]> {
  const mayRead = visibility === "PUBLIC" || mayPlan(context, weekId);
  return mayRead ? releasesByWeek(weekId, args, context, info) : [];
}
