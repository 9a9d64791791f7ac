import { changedRecord, type Event as EventRecord, type Fields, newRecord } from "@finsam/domain";
import { heldRecords, seesEvent } from "@finsam/database";
import { planningCheck } from "@finsam/planning";
import { badInput } from "./bad-input.ts";
import { builder } from "./builder.ts";
import { Finding } from "./finding.ts";
import { InputReader } from "./input-reader.ts";
import { ownerFor } from "./owner-association.ts";
import { ProposedEventInput } from "./proposal.ts";
import { uuidOf } from "./global-id.ts";
import type { Context } from "./context.ts";
import { type WeekPlan, weekPlan } from "./week-plan.ts";

builder.queryField("planningCheck", (t) =>
  t.field({
    type: [Finding],
    nullable: true,
    description:
      "A dry run of the check (provkörning): nothing is saved. Of a whole week's plan, or of one event in it: as it is, with changes, or a new one. Null where you are of none of the week's arrangers.",
    args: {
      themeWeek: t.arg.id({ required: true, description: "The theme week, by its id." }),
      event: t.arg.id({
        description: "Only what this event takes part in: one of the plan, or a draft of your own.",
      }),
      change: t.arg({
        type: ProposedEventInput,
        description: "How the event would be; without an event: a new one, with all that it needs.",
      }),
      association: t.arg.string({
        description: "Whose a new event would be, by slug. May be left out by who writes in one.",
      }),
    },
    complexity: { field: 20, multiplier: 5 },
    resolve: async (_root, args, context) => {
      const plan = await weekPlan(context, uuidOf("ThemeWeek", args.themeWeek, "themeWeek"));
      if (plan === undefined) return null;
      if (args.event == null && args.change == null)
        return plan.findings.map((finding) => ({ finding, plan }));
      const event = await eventToCheck(context, plan, args);
      const input = { ...plan.input, check: { kind: "EVENT", event } as const };
      return planningCheck(input).map((finding) => ({ finding, plan: { input } }));
    },
  }),
);

async function eventToCheck(
  context: Context,
  plan: WeekPlan,
  args: {
    readonly event?: string | null | undefined;
    readonly change?: object | null | undefined;
    readonly association?: string | null | undefined;
  },
): Promise<EventRecord> {
  const reader = new InputReader();
  const { id: themeWeekId } = plan.records.week.value;
  const change = { ...reader.fields("Event", args.change ?? {}), themeWeekId };
  const { now } = context.author;
  if (args.event == null) {
    const ownerId = reader.text(await ownerFor(context, "Event", args.association), [
      "association",
    ]);
    throwIssues(reader);
    const birth = { id: "00000000-0000-4000-8000-000000000000", ownerId, now };
    return parsed(
      newRecord("Event", { slug: "provkorning", ...change, visibility: "DRAFT" }, birth),
    );
  }
  throwIssues(reader);
  const id = uuidOf("Event", args.event, "event");
  const [held] = await heldRecords(context.prisma, "Event", [id]);
  const row = held && { ...held, themeWeekId: weekOf(held.data) };
  if (row === undefined || !seesEvent(context.sight, row)) throw noEvent();
  return parsed(changedRecord("Event", row.data, change, now));
}

function weekOf({ themeWeekId }: Fields): string | null {
  return typeof themeWeekId === "string" ? themeWeekId : null;
}

function throwIssues(reader: InputReader): void {
  const { refusal } = reader;
  if (refusal?.code === "INVALID_INPUT") throw issuesAsError(refusal.issues);
}

function parsed(record: ReturnType<typeof newRecord>): EventRecord {
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
