import { seesPlan, type WeekRecords, weekRecords, versionKey } from "@finsam/database";
import type { Acknowledgement, Release } from "@finsam/domain";
import {
  type CheckedFinding,
  defaultSettings,
  type PlanInput,
  planningCheck,
  type PlanRelease,
  releasedEvent,
} from "@finsam/planning";
import { calendarsFor } from "@finsam/planning/calendar";
import type { Context } from "./context.ts";

/** A theme week's plan as one of its arrangers sees it. */
export interface WeekPlan {
  readonly records: WeekRecords;
  readonly input: PlanInput;
  /** What the check finds, the heaviest first. */
  readonly findings: readonly CheckedFinding[];
}

const plans = new WeakMap<Context, Map<string, Promise<WeekPlan | undefined>>>();

/** The plan of a theme week, read once a request. Undefined where there is none, or the viewer is of none of its arrangers. */
export function weekPlan(context: Context, weekId: string): Promise<WeekPlan | undefined> {
  const held = plans.get(context) ?? new Map<string, Promise<WeekPlan | undefined>>();
  plans.set(context, held);
  const plan = held.get(weekId) ?? readPlan(context, weekId);
  held.set(weekId, plan);
  return plan;
}

/** Lets the plan be read anew: something was written. */
export function forgetPlans(context: Context): void {
  plans.delete(context);
}

async function readPlan(context: Context, weekId: string): Promise<WeekPlan | undefined> {
  if (!mayPlan(context, weekId)) return undefined;
  const { associationIds } = context.sight;
  const records = await weekRecords(context.prisma, weekId, associationIds);
  if (records === undefined) return undefined;
  const input = planInput(records, associationIds);
  let found: readonly CheckedFinding[] | undefined;
  return {
    records,
    input,
    get findings() {
      found ??= planningCheck(input);
      return found;
    },
  };
}

/** Whether the viewer is one of the people of an arranger of a week. */
export function mayPlan({ sight }: Context, weekId: string): boolean {
  return seesPlan(sight, weekId);
}

/** What the check looks at, from what is held here. */
export function planInput(records: WeekRecords, associationIds: readonly string[]): PlanInput {
  const { week, events, pairs, acknowledgements, releases, released } = records;
  return {
    check: { kind: "WEEK" },
    viewer: associationIds.length === 0 ? null : { associationIds },
    week: week.value,
    associations: records.associations,
    events: events.map(({ value }) => value),
    confirmations: records.confirmations,
    otherEvents: records.otherEvents,
    holds: records.holds,
    calendars: calendarsFor(week.value.startsOn, week.value.endsOn),
    pairs: pairs.flatMap(({ ownerId, kind, eventIds: [a, b] }) =>
      a === undefined || b === undefined ? [] : { ownerId, kind, eventIds: [a, b] as const },
    ),
    releases: releases.map((release) => planRelease(release, released)),
    acknowledgements: acknowledgements.map(given),
    settings: defaultSettings,
  };
}

/** What a release told of when and where; of what is not held, by its hash. */
function planRelease({ number, lines }: Release, released: WeekRecords["released"]): PlanRelease {
  const events = lines.map((line) => {
    const event = released.get(versionKey(line));
    const { eventId: id, placementHash } = line;
    return event === undefined ? { id, placementHash } : releasedEvent(event.value);
  });
  return { number, events };
}

function given({ ownerId, hash, by, updatedAt, why }: Acknowledgement) {
  return { ownerId, hash, by, at: updatedAt, why };
}
