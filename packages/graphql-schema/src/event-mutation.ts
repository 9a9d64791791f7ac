import {
  cancelledEvent,
  type Event as EventRecord,
  type EventChange,
  type Fields,
  parseRecord,
  postponedEvent,
  publishedEvent,
  reinstatedEvent,
  rescheduledEvent,
} from "@finsam/domain";
import { builder } from "./builder.ts";
import { DatePrecision, PartOfDay } from "./enum.ts";
import { limited, writtenRecord } from "./mutation-result.ts";
import { seenFields } from "./record-input.ts";
import { addChange, event } from "./record-mutation.ts";
import { changeOne } from "./record-write.ts";

/** What is done to an event by a rule of the domain. */
export const eventActs = {
  publish: { action: "PUBLISH", change: byRule(publishedEvent) },
  cancel: { action: "CANCEL", change: byRule(cancelledEvent) },
  postpone: { action: "POSTPONE", change: byRule(postponedEvent) },
  reinstate: { action: "REINSTATE", change: byRule(reinstatedEvent) },
} as const;

addChange(
  event,
  { name: "publishEvent", ...eventActs.publish },
  "Makes an event public (publicerar en aktivitet).",
);
addChange(
  event,
  { name: "cancelEvent", ...eventActs.cancel },
  "Cancels an event (ställer in). It keeps its time and stays in lists, and says so.",
);
addChange(
  event,
  { name: "postponeEvent", ...eventActs.postpone },
  "Puts an event off without a new time (skjuter upp). It keeps the time that it had.",
);
addChange(
  event,
  { name: "reinstateEvent", ...eventActs.reinstate },
  "Takes back that an event was cancelled or put off (återupptar). It is at the time that it kept.",
);

const RescheduleEventInput = builder.inputType("RescheduleEventInput", {
  description:
    "Which event is moved, and all of its new time: a clock time that is left out is not known.",
  fields: (t) => ({
    ...seenFields(t),
    startsOn: t.field({ type: "Date", required: true, description: "The new first day." }),
    endsOn: t.field({
      type: "Date",
      description:
        "The new last day, inclusive. Default: as many days as before; the first day where the precision is another than before.",
    }),
    datePrecision: t.field({
      type: DatePrecision,
      description: "How well the new day is known. Default: DAY.",
    }),
    partOfDay: t.field({
      type: PartOfDay,
      description: "Part of the day, where that is known without a clock time.",
    }),
    startsAt: t.field({ type: "DateTime", description: "When it starts." }),
    endsAt: t.field({ type: "DateTime", description: "When it ends, exclusive." }),
    doorsAt: t.field({ type: "DateTime", description: "When the doors open (insläpp)." }),
  }),
});

builder.mutationField("rescheduleEvent", (t) =>
  t.field({
    type: event.Result,
    description:
      "Moves an event to another time (flyttar). It keeps its id, and tells the start that it had before.",
    args: {
      input: t.arg({ type: RescheduleEventInput, required: true, description: "Which and when." }),
    },
    resolve: (_root, { input }, context, info) =>
      limited(context, async () => {
        const change = byRule((held) =>
          rescheduledEvent(held, {
            startsOn: input.startsOn,
            endsOn: input.endsOn ?? null,
            datePrecision: input.datePrecision ?? "DAY",
            partOfDay: input.partOfDay ?? null,
            startsAt: input.startsAt ?? null,
            endsAt: input.endsAt ?? null,
            doorsAt: input.doorsAt ?? null,
          }),
        );
        const move = { kind: "Event", action: "RESCHEDULE", change } as const;
        return writtenRecord(await changeOne(context, move, input), context, info);
      }),
  }),
);

/** A rule's answer for an event as its row has it. */
function byRule(rule: (held: EventRecord) => EventChange) {
  return (held: Fields): EventChange => {
    const parsed = parseRecord("Event", held);
    return parsed.ok ? rule(parsed.value) : parsed;
  };
}
