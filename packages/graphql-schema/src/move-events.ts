import { clockTimeSchema, parseWith } from "@finsam/domain";
import { moveFields } from "@finsam/planning";
import { builder } from "./builder.ts";
import { limited } from "./mutation-result.ts";
import { changePlan, PlanChangeResult } from "./plan-change.ts";
import { actInWeek, weekWordFields } from "./week-word.ts";

export const PinInput = builder.inputType("PlanPinInput", {
  description: "An event at a time that a person has decided.",
  fields: (t) => ({
    event: t.id({ required: true, description: "Which event." }),
    day: t.field({ type: "Date", required: true, description: "The day." }),
    time: t.string({ required: true, description: "By the clocks where the event is, HH:MM." }),
  }),
});

const MoveEventsInput = builder.inputType("MoveEventsInput", {
  description: "Events of a theme week and the times that they are to have.",
  fields: (t) => ({
    ...weekWordFields(t),
    moves: t.field({
      type: [PinInput],
      required: true,
      description: "Which events, and when; at most 100.",
    }),
    why: t.string({ description: "The reason, for the owners of others' events." }),
  }),
});

builder.mutationField("moveEvents", (t) =>
  t.field({
    type: PlanChangeResult,
    description:
      "Moves events of a theme week together (flyttar): your own at once, others' as proposals. All of it, or nothing.",
    args: { input: t.arg({ type: MoveEventsInput, required: true, description: "Which." }) },
    resolve: (_root, { input }, context) =>
      limited(
        context,
        () =>
          actInWeek(context, "Proposal", input, ({ plan, ownerId, reader }) => {
            const held = new Map(plan.records.events.map(({ value }) => [value.id, value]));
            const moves = { name: "moves", items: input.moves };
            const changes = reader.each(moves, ({ event: globalId, day, time }, path) => {
              const { id: eventId } = reader.id(["Event"], globalId, [...path, "event"]);
              const event = held.get(eventId);
              if (event === undefined) reader.broken("NOT_IN_WEEK", [...path, "event"]);
              const clock = parseWith(clockTimeSchema, time);
              reader.issues(clock, [...path, "time"]);
              const isMoved = event !== undefined && clock.ok;
              return { eventId, change: isMoved ? moveFields(event, { day, time }) : {} };
            });
            return () => changePlan(context, plan, { ownerId, changes, why: input.why ?? null });
          }),
        input.moves.length,
      ),
  }),
);
