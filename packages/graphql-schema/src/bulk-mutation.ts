import type { RecordKey, WriteOutcome } from "@finsam/database";
import { builder } from "./builder.ts";
import { eventActs } from "./event-mutation.ts";
import { limits } from "./limits.ts";
import { errorOf, limited, loadWritten, resultUnion } from "./mutation-result.ts";
import { Event, Initiative } from "./record.ts";
import { creationFields, newFields, seenFields } from "./record-input.ts";
import type { RecordRef } from "./record-mutation.ts";
import { type Change, changeEach, createFrom } from "./record-write.ts";

const batch = `1–${limits.batch}`;

const EventList = listResult("EventList", "events", Event, "The events (aktiviteter)");
const InitiativeList = listResult("InitiativeList", "initiatives", Initiative, "The insatser");

const SeenRecordInput = builder.inputType("SeenRecordInput", {
  description: "A record, and the version of it that you have seen.",
  fields: seenFields,
});

const NewEventInput = builder.inputType("NewEventInput", {
  description: "What an event (aktivitet) is to be.",
  fields: (t) => newFields(t, "Event"),
});

const CreateEventsInput = builder.inputType("CreateEventsInput", {
  description: `${batch} new events of one association.`,
  fields: (t) => ({
    ...creationFields(t, "Event"),
    events: t.field({ type: [NewEventInput], required: true, description: "What they are to be." }),
  }),
});

builder.mutationField("createEvents", (t) =>
  t.field({
    type: EventList,
    description: "Creates several events (aktiviteter): all of them, or none.",
    args: {
      input: t.arg({
        type: CreateEventsInput,
        required: true,
        description: "What they are to be.",
      }),
    },
    complexity: ({ input }) => ({ field: 1, multiplier: input.events.length }),
    resolve: (_root, { input }, context) =>
      limited(
        context,
        async () =>
          listed(
            "EventList",
            await createFrom(context, "Event", input, list("events", input.events)),
          ),
        writesOf(input.events),
      ),
  }),
);

addEventsChange("publishEvents", eventActs.publish, "Makes several events public (publicerar)");
addEventsChange("cancelEvents", eventActs.cancel, "Cancels several events (ställer in)");

function addEventsChange(name: string, act: Omit<Change, "kind">, described: string): void {
  const Input = builder.inputType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, {
    description: `${batch} events, as you have seen them.`,
    fields: (t) => ({
      events: t.field({ type: [SeenRecordInput], required: true, description: "Which ones." }),
    }),
  });
  builder.mutationField(name, (t) =>
    t.field({
      type: EventList,
      description: `${described}: all of them, or none.`,
      args: { input: t.arg({ type: Input, required: true, description: "Which ones." }) },
      complexity: ({ input }) => ({ field: 1, multiplier: input.events.length }),
      resolve: (_root, { input }, context) =>
        limited(
          context,
          async () => {
            const events = list("events", input.events);
            const change = { kind: "Event", ...act } as const;
            return listed("EventList", await changeEach(context, change, events));
          },
          writesOf(input.events),
        ),
    }),
  );
}

const ConfirmInitiativesInput = builder.inputType("ConfirmInitiativesInput", {
  description: `${batch} insatser that are right as they stand.`,
  fields: (t) => ({
    initiatives: t.field({ type: [SeenRecordInput], required: true, description: "Which ones." }),
    confirmedOn: t.field({
      type: "Date",
      description: "The day on which they were known to be right. Default: today in Sweden.",
    }),
  }),
});

builder.mutationField("confirmInitiatives", (t) =>
  t.field({
    type: InitiativeList,
    description:
      "Says of several insatser that they are right as they stand (bekräftar): of all of them, or of none.",
    args: {
      input: t.arg({ type: ConfirmInitiativesInput, required: true, description: "Which ones." }),
    },
    complexity: ({ input }) => ({ field: 1, multiplier: input.initiatives.length }),
    resolve: (_root, { input }, context) =>
      limited(
        context,
        async () => {
          const change = { confirmedOn: input.confirmedOn ?? context.today };
          const confirm = { kind: "Initiative", action: "UPDATE", change } as const;
          const initiatives = list("initiatives", input.initiatives);
          return listed("InitiativeList", await changeEach(context, confirm, initiatives));
        },
        writesOf(input.initiatives),
      ),
  }),
);

/** The union with which a mutation of several records answers. */
function listResult(name: string, field: string, type: RecordRef, described: string) {
  const List = builder
    .objectRef<{ readonly __typename: string; readonly keys: readonly RecordKey[] }>(name)
    .implement({
      description: `${described} as they were written, in the order in which they were given.`,
      fields: (t) => ({
        [field]: t.field({
          type: [type],
          description: `${described}.`,
          // As many as the input has, which the mutation multiplies by.
          complexity: { field: 1, multiplier: 1 },
          resolve: ({ keys }, _args, context, info) => loadWritten(keys, [], context, info),
        }),
      }),
    });
  return resultUnion(`${name}Result`, [List], `${described} as they were written`);
}

function list<Item extends object>(name: string, items: readonly Item[]) {
  return { name, items };
}

/** As how many writes a list counts: a wrong one, which is empty or too long, as no more than one that is right. */
function writesOf({ length }: readonly object[]): number {
  return Math.min(Math.max(length, 1), limits.batch);
}

function listed(typename: string, outcome: WriteOutcome) {
  return outcome.ok ? { __typename: typename, keys: outcome.records } : errorOf(outcome.refusal);
}
