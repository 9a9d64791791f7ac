import { heldRecords, seesHeld } from "@finsam/database";
import { changedRecord, type Event as EventRecord } from "@finsam/domain";
import { type CheckedFinding, type PlanInput, planningCheck } from "@finsam/planning";
import { badInput } from "./bad-input.ts";
import type { Context } from "./context.ts";
import { uuidOf } from "./global-id.ts";
import { InputReader } from "./input-reader.ts";
import { ownerFor } from "./owner-association.ts";
import { unsavedEvent } from "./unsaved-event.ts";
import type { WeekPlan } from "./week-plan.ts";

/** Which event is checked: one that is seen, as it is or changed, or a new one. */
export interface DryRun {
  readonly event?: string | null | undefined;
  readonly change?: object | null | undefined;
  readonly association?: string | null | undefined;
}

/** What the check finds of one event, without anything being saved. */
export async function dryRun(
  context: Context,
  plan: WeekPlan,
  run: DryRun,
): Promise<readonly CheckedFinding[]> {
  return planningCheck(await dryRunInput(context, plan, run));
}

/** What the check looks at in a dry run. */
export async function dryRunInput(
  context: Context,
  plan: WeekPlan,
  run: DryRun,
): Promise<PlanInput> {
  const event = await eventToCheck(context, plan, run);
  return { ...plan.input, check: { kind: "EVENT", event } };
}

async function eventToCheck(context: Context, plan: WeekPlan, args: DryRun): Promise<EventRecord> {
  const reader = new InputReader();
  const { id: themeWeekId } = plan.records.week.value;
  const change = { ...reader.fields("Event", args.change ?? {}), themeWeekId };
  const { now } = context.author;
  if (args.event == null) {
    const ownerId = reader.text(await ownerFor(context, "Event", args.association), [
      "association",
    ]);
    throwIssues(reader);
    return parsed(unsavedEvent({ ...change, visibility: "DRAFT" }, ownerId, now));
  }
  throwIssues(reader);
  const id = uuidOf("Event", args.event, "event");
  const [held] = await heldRecords(context.prisma, "Event", [id]);
  if (held === undefined || !seesHeld(context.sight, held)) throw noEvent();
  return parsed(changedRecord("Event", held.data, change, now));
}

function throwIssues(reader: InputReader): void {
  const { refusal } = reader;
  if (refusal?.code === "INVALID_INPUT") throw issuesAsError(refusal.issues);
}

function parsed(record: ReturnType<typeof unsavedEvent>): EventRecord {
  if (!record.ok) throw issuesAsError(record.issues);
  if (record.value.kind !== "Event") throw new TypeError("Expected an event");
  return record.value.value;
}

function issuesAsError(
  issues: readonly { path: readonly (string | number)[]; message: { sv: string; en: string } }[],
) {
  const [first] = issues;
  return badInput(["change", ...(first?.path ?? [])].join("."), first?.message ?? noMessage);
}

const noMessage = { sv: "Ange en aktivitet", en: "Expected an event" };

function noEvent() {
  return badInput("event", {
    sv: "Aktiviteten finns inte, eller går inte att se",
    en: "Expected an event that you see",
  });
}
