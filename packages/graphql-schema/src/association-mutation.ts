import { builder } from "./builder.ts";
import { limited, writtenRecord } from "./mutation-result.ts";
import { seenFields } from "./record-input.ts";
import { addCreate, addUpdate, association } from "./record-mutation.ts";
import { changeOne } from "./record-write.ts";

addCreate(
  association,
  "Its home is on this server from then on, and it owns itself. For who runs the platform.",
);
addUpdate(association);

const CloseAssociationInput = builder.inputType("CloseAssociationInput", {
  description: "Which association has ceased to be, and when.",
  fields: (t) => ({
    ...seenFields(t),
    closedOn: t.field({
      type: "Date",
      required: true,
      description: "The day on which it ceases to be (sista dag), past or coming.",
    }),
  }),
});

builder.mutationField("closeAssociation", (t) =>
  t.field({
    type: association.Result,
    description:
      "Tells that an association has ceased to be (upphört). Its record stays, since others' records lead to it (rule F8). " +
      "For who runs the platform.",
    args: {
      input: t.arg({ type: CloseAssociationInput, required: true, description: "Which and when." }),
    },
    resolve: (_root, { input }, context, info) =>
      limited(context, async () => {
        const change = { closedOn: input.closedOn };
        const closing = { kind: "Association", action: "UPDATE", change } as const;
        return writtenRecord(await changeOne(context, closing, input), context, info);
      }),
  }),
);
