import { randomUUID } from "node:crypto";
import {
  changeRecords,
  outcomeWithin,
  sayWithin,
  type Word,
  type WriteOutcome,
  type WriteUnit,
} from "@finsam/database";
import { associationsOf, type Fields } from "@finsam/domain";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { errorOf, resultUnion } from "./mutation-result.ts";
import { Proposal } from "./proposal.ts";
import { Plan } from "./plan.ts";
import { forgetPlans, type WeekPlan, weekPlan } from "./week-plan.ts";
import { encodeGlobalId } from "./global-id.ts";

/** What is to change of an event of the plan. */
export interface PlanChange {
  readonly eventId: string;
  readonly change: Fields;
}

/** Who changes the plan, and why. */
export interface PlanChanges {
  /** The arranger whose proposals those for others' events are. */
  readonly ownerId: string;
  readonly changes: readonly PlanChange[];
  readonly why: string | null;
}

/** What has come of it. */
interface ChangedPlan {
  readonly __typename: "PlanChanged";
  readonly weekId: string;
  readonly changedIds: readonly string[];
  readonly batchId: string;
}

const PlanChanged = builder.objectRef<ChangedPlan>("PlanChanged").implement({
  description:
    "What has come of changes of the plan: one's own events have changed at once, others' are proposals.",
  fields: (t) => ({
    changed: t.idList({
      description: "The events that have changed.",
      resolve: ({ changedIds }) => changedIds.map((id) => encodeGlobalId("Event", id)),
    }),
    proposals: t.field({
      type: [Proposal],
      description: "The proposals that were made.",
      resolve: async ({ weekId, batchId }, _args, context) => {
        const plan = await weekPlan(context, weekId);
        return (plan?.records.proposals ?? []).filter((one) => one.batchId === batchId);
      },
    }),
    plan: t.field({
      type: Plan,
      nullable: true,
      description: "The plan as it is now.",
      resolve: ({ weekId }, _args, context) => weekPlan(context, weekId),
    }),
  }),
});

export const PlanChangeResult = resultUnion(
  "PlanChangeResult",
  [PlanChanged],
  "What has come of it (det nya läget)",
);

/**
 * Changes several events of a plan together: those of associations for which the viewer writes at once, others' as proposals of one
 * batch. All of it, or nothing.
 */
export async function changePlan(
  context: Context,
  { records }: WeekPlan,
  { ownerId, changes, why }: PlanChanges,
) {
  const { database, author, viewer } = context;
  const weekId = records.week.value.id;
  const ours = new Set(associationsOf(viewer, "COORDINATOR"));
  const held = new Map(records.events.map(({ value }) => [value.id, value]));
  const known = changes.flatMap(({ eventId, change }) => {
    const event = held.get(eventId);
    return event === undefined ? [] : [{ event, change }];
  });
  const own = known.filter(({ event }) => ours.has(event.ownerId));
  const batchId = randomUUID();
  const proposals = known
    .filter(({ event }) => !ours.has(event.ownerId))
    .map(({ event, change }): Word => {
      const about = { themeWeekId: weekId, eventId: event.id, eventVersion: event.version };
      const says = { ...about, toId: event.ownerId, change, why, batchId };
      return { kind: "Proposal", ownerId, about: {}, says };
    });
  const propose = async (unit: WriteUnit): Promise<void> => {
    for (const word of proposals) await sayWithin(unit, author, word);
  };
  const outcome: WriteOutcome =
    own.length === 0
      ? await outcomeWithin(database, author, propose)
      : await changeRecords(database, author, {
          kind: "Event",
          action: "UPDATE",
          records: own.map(({ event, change }) => ({
            id: event.id,
            expectedVersion: event.version,
            change,
          })),
          bulk: true,
          alongside: propose,
        });
  if (!outcome.ok) return errorOf(outcome.refusal);
  forgetPlans(context);
  const changedIds = own.map(({ event }) => event.id);
  return { __typename: "PlanChanged", weekId, changedIds, batchId } as const;
}
