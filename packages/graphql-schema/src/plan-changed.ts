import {
  currentPosition,
  type FollowedChange,
  followChanges,
  PositionUnknown,
} from "@finsam/database";
import {
  arrangersAudience,
  holdsAudience,
  internalAudience,
  invitedAudience,
  publicAudience,
  type RecordKind,
  wordKinds,
} from "@finsam/domain";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { renewed, tooManyStreams } from "./change-stream.ts";
import { uuidOf } from "./global-id.ts";
import { mayPlan, type WeekPlan, weekPlan } from "./week-plan.ts";
import { Plan } from "./plan.ts";
import type { StreamEvent } from "./subscribe.ts";

/** The plan as it is now, as one viewer sees it; null once she may not see it any more. */
interface PlanEvent extends StreamEvent {
  readonly plan: WeekPlan | undefined;
}

builder.subscriptionField("planChanged", (t) =>
  t.field({
    type: Plan,
    nullable: true,
    description:
      "The working plan of a theme week (arbetsplanen) with all that is found in it: as it is when you begin, and anew each time that an arranger, on whatever server, has changed something. Null, and the end, when you are of no arranger any more.",
    args: {
      themeWeek: t.arg.id({ required: true, description: "The theme week, by its id." }),
    },
    subscribe: (_root, { themeWeek }, context) =>
      planStream(context, uuidOf("ThemeWeek", themeWeek, "themeWeek")),
    resolve: ({ plan }) => plan ?? null,
  }),
);

/** What a plan is made of, told apart from all else that is written. */
const planned = new Set<RecordKind>(["Association", "ThemeWeek", "Event", ...wordKinds]);

/** Changes that come together are told together: a plan is read at most once in so many milliseconds. */
const gatherMs = 50;

async function* planStream(context: Context, weekId: string): AsyncGenerator<PlanEvent> {
  using place = context.streams.take();
  if (place === undefined) throw tooManyStreams();
  let latest = context;
  // From before the plan is read: what comes meanwhile is told after it.
  const position = await currentPosition(context.prisma, planAudiences(context, weekId));
  const first = await weekPlan(context, weekId);
  yield { context, plan: first };
  if (first === undefined) return;
  const following = followChanges(context.database, {
    take: 100,
    position,
    audiences: async () => {
      latest = await renewed(context);
      return planAudiences(latest, weekId);
    },
  });
  try {
    for await (const page of following) {
      if (!page.some(isPlanned)) continue;
      await new Promise((resolve) => setTimeout(resolve, gatherMs));
      latest = await renewed(context);
      if (!mayPlan(latest, weekId)) break;
      yield { context: latest, plan: await weekPlan(latest, weekId) };
    }
  } catch (error) {
    // She has lost what she followed.
    if (!(error instanceof PositionUnknown)) throw error;
  }
  yield { context: latest, plan: undefined };
}

function isPlanned({ kind }: FollowedChange): boolean {
  return planned.has(kind);
}

function planAudiences(context: Context, weekId: string): string[] {
  return [
    publicAudience,
    holdsAudience,
    ...context.sight.associationIds.map(internalAudience),
    ...(mayPlan(context, weekId) ? [invitedAudience(weekId), arrangersAudience(weekId)] : []),
  ];
}
