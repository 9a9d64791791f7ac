import { changeRetention, type Retention as AnyRetention, retentionOf } from "@finsam/database";
import { builder } from "./builder.ts";
import { ifManaged, managedResult } from "./managed.ts";
import { resultUnion } from "./mutation-result.ts";

const keepDeletedDays = "Days, 0–36,500; null, or left out: for ever.";

const Retention = builder.objectRef<AnyRetention>("Retention").implement({
  description:
    "How long an association keeps what it has deleted (gallringsfrist). After that records are destroyed, and the " +
    "values in their audit entries with them.",
  fields: (t) => ({
    keepDeletedDays: t.exposeInt("keepDeletedDays", {
      nullable: true,
      description: keepDeletedDays,
    }),
  }),
});

builder.queryField("retention", (t) =>
  t.field({
    type: Retention,
    nullable: true,
    description:
      "How long an association keeps what it has deleted (gallringsfrist). For its administrators; null for all others.",
    args: {
      association: t.arg.string({ required: true, description: "The association's slug." }),
    },
    resolve: (_root, { association }, context) =>
      ifManaged<AnyRetention | null>(context, association, null, (id) =>
        retentionOf(context.prisma, id),
      ),
  }),
);

const ChangeRetentionInput = builder.inputType("ChangeRetentionInput", {
  description: "A decision on how long what is deleted is kept.",
  fields: (t) => ({
    association: t.string({ required: true, description: "The association's slug." }),
    keepDeletedDays: t.int({ description: keepDeletedDays }),
  }),
});

builder.mutationField("changeRetention", (t) =>
  t.field({
    type: resultUnion("ChangeRetentionResult", [Retention], "What holds from now on"),
    description:
      "Decides how long an association keeps what it has deleted (gallringsbeslut). For administrators. What is older " +
      "is destroyed within a day, and cannot be restored.",
    args: {
      input: t.arg({ type: ChangeRetentionInput, required: true, description: "What is to hold." }),
    },
    resolve: (_root, { input }, context) =>
      managedResult(context, "Retention", () =>
        changeRetention(context.database, context.author, {
          association: input.association,
          keepDeletedDays: input.keepDeletedDays ?? null,
        }),
      ),
  }),
);
