import { clockTimeSchema, type Day, parseWith } from "@finsam/domain";
import {
  type Assignment as PlannedWeek,
  type PinProblem,
  type Placement,
  type Slot,
  type Unplaced,
  weekSlots,
} from "@finsam/planning/assignment";
import { assignInThread } from "./assignment-thread.ts";
import { badInput } from "./bad-input.ts";
import { builder } from "./builder.ts";
import { Finding } from "./finding.ts";
import { uuidOf } from "./global-id.ts";
import { PinInput } from "./move-events.ts";
import { eventById } from "./record-by-id.ts";
import { Event } from "./record.ts";
import { Plan } from "./plan.ts";
import type { WeekPlan } from "./week-plan.ts";
import { messageField } from "./message-field.ts";

const PlanSlotInput = builder.inputType("PlanSlotInput", {
  description: "A time at which an event may start.",
  fields: (t) => ({
    day: t.field({ type: "Date", required: true, description: "The day." }),
    time: t.string({ required: true, description: "By the clocks where the event is, HH:MM." }),
  }),
});

const PlannedEventInput = builder.inputType("PlannedEventInput", {
  description: "An event that is to get a time.",
  fields: (t) => ({
    event: t.id({ required: true, description: "An event of the plan." }),
    slots: t.field({
      type: [PlanSlotInput],
      description:
        "The times that it may get. Default: each hour from 8.00 to 17.00 of the week's working days.",
    }),
  }),
});

const PlacementType = builder
  .objectRef<{ placement: Placement; plan: WeekPlan }>("PlanPlacement")
  .implement({
    description: "The time that an event gets, with the reason (placering).",
    fields: (t) => ({
      event: t.field({
        type: Event,
        nullable: true,
        description: "Which.",
        resolve: ({ placement }, args, context, info) =>
          eventById(placement.eventId, args, context, info),
      }),
      kind: t.string({
        description: "What it is: kept where it was, moved, or given a time.",
        resolve: ({ placement }) => placement.kind,
      }),
      day: t.field({
        type: "Date",
        description: "The day.",
        resolve: ({ placement }) => placement.slot.day,
      }),
      time: t.string({
        description: "The start by the clocks where the event is, HH:MM.",
        resolve: ({ placement }) => placement.slot.time,
      }),
      message: messageField(t, ({ placement }) => placement.reason, "Why there, as a sentence."),
    }),
  });

const UnplacedType = builder.objectRef<Unplaced>("UnplacedEvent").implement({
  description: "An event for which there is no time.",
  fields: (t) => ({
    event: t.field({
      type: Event,
      nullable: true,
      description: "Which.",
      resolve: ({ eventId }, args, context, info) => eventById(eventId, args, context, info),
    }),
    message: messageField(t, ({ reason }) => reason, "Why, as a sentence."),
  }),
});

const PinProblemType = builder.objectRef<PinProblem>("PlanPinProblem").implement({
  description: "What is wrong with a time that a person has decided.",
  fields: (t) => ({
    event: t.field({
      type: Event,
      nullable: true,
      description: "Which event.",
      resolve: ({ pin }, args, context, info) => eventById(pin.eventId, args, context, info),
    }),
    message: messageField(t, ({ reason }) => reason, "What, as a sentence."),
  }),
});

const Assignment = builder
  .objectRef<{ assignment: PlannedWeek; plan: WeekPlan }>("PlanAssignment")
  .implement({
    description:
      "A time for each event of a week that warns least and covers most (planeringsförslag). Nothing is saved.",
    fields: (t) => ({
      isOptimal: t.boolean({
        description: "Whether nothing better can be had; else the time to look was over.",
        resolve: ({ assignment }) => assignment.status !== "LIMIT_REACHED",
      }),
      cost: t.float({
        description: "In minutes of moving, with what warnings and gaps cost.",
        resolve: ({ assignment }) => assignment.cost,
      }),
      placements: t.field({
        type: [PlacementType],
        description: "The times, in the order of the events' ids.",
        resolve: ({ assignment, plan }) =>
          assignment.placements.map((placement) => ({ placement, plan })),
      }),
      unplaced: t.field({
        type: [UnplacedType],
        description: "Events that get none.",
        resolve: ({ assignment }) => [...assignment.unplaced],
      }),
      pinProblems: t.field({
        type: [PinProblemType],
        description: "What is wrong with the times that were decided.",
        resolve: ({ assignment }) => [...assignment.pinProblems],
      }),
      findings: t.field({
        type: [Finding],
        description: "What the check would find then.",
        complexity: { field: 1, multiplier: 5 },
        resolve: ({ assignment, plan }) =>
          assignment.findings.map((finding) => ({ finding, plan })),
      }),
    }),
  });

builder.objectField(Plan, "assignment", (t) =>
  t.field({
    type: Assignment,
    description:
      "Finds times for the events of the week: none that brings a block, with the fewest warnings and gaps, moving little. The same again for the same question.",
    args: {
      events: t.arg({
        type: [PlannedEventInput],
        description: "The events that may move, at most 100. Default: all of the plan.",
      }),
      pins: t.arg({
        type: [PinInput],
        description: "Times that are decided; they hold. Run again with others.",
      }),
    },
    complexity: { field: 200, multiplier: 1 },
    resolve: async (plan, { events, pins }) => {
      const { week } = plan.input;
      const held = new Map(plan.records.events.map(({ value }) => [value.id, value]));
      const wished =
        events ?? [...held.values()].filter(isMovable(week.id)).map(({ id }) => ({ id }));
      if (wished.length > 100) throw tooMany();
      const proposals = wished.flatMap((one) => {
        const id = "id" in one ? one.id : uuidOf("Event", one.event, "events");
        const event = held.get(id);
        const slots = "slots" in one ? one.slots : undefined;
        const accepted = slots?.map((slot) => checkedSlot(slot, "events")) ?? weekSlots(week);
        return event === undefined ? [] : [{ event, slots: accepted }];
      });
      const assignment = await assignInThread({
        plan: plan.input,
        proposals,
        pins: (pins ?? []).map(({ event, ...slot }) => ({
          eventId: uuidOf("Event", event, "pins"),
          slot: checkedSlot(slot, "pins"),
        })),
        timeLimitMs: 3000,
      });
      return { assignment, plan };
    },
  }),
);

/** A time of an argument. */
function checkedSlot({ day, time }: Slot, argument: string): Slot {
  if (parseWith(clockTimeSchema, time).ok) return { day, time };
  throw badInput(argument, {
    sv: "Skriv klockslag som 08.30 i formen 08:30",
    en: "Expected clock times such as 08:30",
  });
}

/** Events of the week that take place on one day. */
function isMovable(weekId: string) {
  return (event: { themeWeekId: string | null; startsOn: Day; endsOn: Day; status: string }) =>
    event.themeWeekId === weekId && event.startsOn === event.endsOn && event.status === "SCHEDULED";
}

function tooMany() {
  return badInput("events", {
    sv: "Ange högst 100 aktiviteter åt gången",
    en: "Expected at most 100 events at a time",
  });
}
