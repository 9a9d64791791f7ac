import type { SignOff as SignOffRecord } from "@finsam/domain";
import { contentHash } from "@finsam/planning";
import { builder } from "./builder.ts";
import { limited, resultUnion } from "./mutation-result.ts";
import { Event } from "./record.ts";
import { eventById } from "./record-by-id.ts";
import { sayInWeek, type WeekPlace, weekWordFields } from "./week-word.ts";
import { wordFields, writtenWord } from "./word.ts";

const SignedEvent = builder.objectRef<SignOffRecord["events"][number]>("SignedEvent").implement({
  description: "An event at the version that was signed.",
  fields: (t) => ({
    event: t.field({
      type: Event,
      nullable: true,
      description: "The event as it is now; null where you don't see it any more.",
      resolve: ({ eventId }, args, context, info) => eventById(eventId, args, context, info),
    }),
    version: t.exposeInt("version", { description: "The version that was signed." }),
  }),
});

export const SignOff = builder.objectRef<SignOffRecord>("SignOff").implement({
  description:
    "Klartecken: versions of its own events that an association lets go out with the next release.",
  fields: (t) => ({
    ...wordFields(t, "SignOff"),
    events: t.field({
      type: [SignedEvent],
      description: "The events with the versions that were signed.",
      resolve: ({ events }) => events,
    }),
  }),
});

const SignOffResult = resultUnion("SignOffResult", [SignOff], "The sign-off (klartecken)");

const SignedVersionInput = builder.inputType("SignedVersionInput", {
  description: "An event at the version that you have seen.",
  fields: (t) => ({
    event: t.id({ required: true, description: "An event of the association in the week." }),
    version: t.int({ required: true, description: "The version that you have seen." }),
  }),
});

const SignOffInput = builder.inputType("SignOffInput", {
  description: "Which events an association lets go out.",
  fields: (t) => ({
    ...weekWordFields(t),
    events: t.field({
      type: [SignedVersionInput],
      description:
        "All of its events that may go out, each at the version that you have seen; they take the place of what was signed before. Left out: all that it has in the plan, as they are now. An empty list takes the sign-off back.",
    }),
  }),
});

builder.mutationField("signOff", (t) =>
  t.field({
    type: SignOffResult,
    description:
      "Lets an association's own events go out with the next release (ger klartecken). A version that has changed since is not signed: sign again.",
    args: { input: t.arg({ type: SignOffInput, required: true, description: "Which." }) },
    resolve: (_root, { input }, context) =>
      limited(context, async () => {
        const outcome = await sayInWeek(context, "SignOff", input, (place) => ({
          about: {},
          says: { events: signedEvents(input.events ?? undefined, place) },
        }));
        return writtenWord(outcome, "SignOff", context);
      }),
  }),
);

function signedEvents(
  wished: readonly { readonly event: string; readonly version: number }[] | undefined,
  { plan, ownerId, reader, weekId }: WeekPlace,
) {
  const own = plan.records.events.filter(
    ({ value }) => value.ownerId === ownerId && value.themeWeekId === weekId,
  );
  if (wished === undefined) return own.map(signed);
  return wished.flatMap(({ event, version }, at) => {
    const { id } = reader.id(["Event"], event, ["events", at, "event"]);
    const found = own.find(({ value }) => value.id === id);
    if (found === undefined) reader.broken("NOT_IN_WEEK", ["events", at, "event"]);
    else if (found.value.version !== version)
      reader.broken("EVENT_CHANGED_SINCE", ["events", at, "version"]);
    return found === undefined ? [] : signed(found);
  });
}

function signed({ value, data }: WeekPlace["plan"]["records"]["events"][number]) {
  return { eventId: value.id, version: value.version, contentHash: contentHash(data) };
}
