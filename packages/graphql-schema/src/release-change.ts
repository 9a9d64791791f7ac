import { changeSentence, type ReleaseChange } from "@finsam/planning";
import { builder } from "./builder.ts";
import { eventById } from "./record-by-id.ts";
import { Event } from "./record.ts";
import { messageField } from "./message-field.ts";

export const ReleaseChangeType = builder.objectRef<ReleaseChange>("ReleaseChange").implement({
  description: "What of an event has changed from one release to the next.",
  fields: (t) => ({
    kind: t.string({
      description: "NEW, CHANGED or GONE.",
      resolve: ({ kind }) => kind,
    }),
    message: messageField(
      t,
      (change) => changeSentence(change) ?? { sv: "", en: "" },
      "What it says to a person: new, moved from and to, another text, cancelled.",
    ),
    event: t.field({
      type: Event,
      nullable: true,
      description: "The event as it is now; null where you don't see it.",
      resolve: ({ record }, args, context, info) => eventById(record.value.id, args, context, info),
    }),
  }),
});
