import type { Event as EventRecord } from "@finsam/domain";
import { moveFields, type Suggestion as PlanSuggestion } from "@finsam/planning";
import { builder } from "./builder.ts";
import { messageField } from "./message-field.ts";

/** A suggestion with the event that would move. */
export interface SuggestedMove {
  readonly suggestion: PlanSuggestion;
  readonly event: EventRecord;
}

export const Suggestion = builder.objectRef<SuggestedMove>("Suggestion").implement({
  description: "A time at which an event could be instead (förslag på tid).",
  fields: (t) => ({
    day: t.field({
      type: "Date",
      description: "The day.",
      resolve: ({ suggestion }) => suggestion.slot.day,
    }),
    time: t.string({
      description: "The start by the clocks where the event is, HH:MM.",
      resolve: ({ suggestion }) => suggestion.slot.time,
    }),
    cost: t.int({
      description:
        "Minutes moved, and 240 for another day, 1,000 for each new warning, 300 for a new note on a place.",
      resolve: ({ suggestion }) => suggestion.cost,
    }),
    message: messageField(t, ({ suggestion }) => suggestion.why, "Why, as a sentence."),
    change: t.field({
      type: "JSON",
      description:
        "The fields of the event that it changes, as updateEvent and proposeChange take them.",
      resolve: ({ suggestion, event }) => moveFields(event, suggestion.slot),
    }),
  }),
});
