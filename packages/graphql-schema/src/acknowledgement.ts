import type { Acknowledgement as AcknowledgementRecord } from "@finsam/domain";
import { builder } from "./builder.ts";
import { dryRun } from "./dry-run.ts";
import { limited, resultUnion } from "./mutation-result.ts";
import { sayInWeek, weekWordFields } from "./week-word.ts";
import { wordFields, writtenWord } from "./word.ts";

export const Acknowledgement = builder
  .objectRef<AcknowledgementRecord>("Acknowledgement")
  .implement({
    description:
      "Kvittens: an association has seen a finding and lets it be. It holds as long as the finding's facts are the same.",
    fields: (t) => ({
      ...wordFields(t, "Acknowledgement"),
      hash: t.exposeString("hash", { description: "Of the finding." }),
      by: t.exposeString("by", { description: "What who gave it is called." }),
      why: t.exposeString("why", { nullable: true, description: "Her reason, if she gave one." }),
    }),
  });

const AcknowledgementResult = resultUnion(
  "AcknowledgementResult",
  [Acknowledgement],
  "The acknowledgement as it was given (kvittens)",
);

const AcknowledgeFindingInput = builder.inputType("AcknowledgeFindingInput", {
  description: "Which finding is seen and let be.",
  fields: (t) => ({
    ...weekWordFields(t),
    hash: t.string({
      required: true,
      description: "The finding's hash. Blocks cannot be acknowledged.",
    }),
    event: t.id({
      description:
        "A draft or an internal event of your own, where the finding was found by a dry run of it: the acknowledgement then stays at home.",
    }),
    why: t.string({ description: "The reason, at most 200 characters; others see it." }),
    withdrawn: t.boolean({
      defaultValue: false,
      description: "True: the acknowledgement is taken back.",
    }),
  }),
});

builder.mutationField("acknowledgeFinding", (t) =>
  t.field({
    type: AcknowledgementResult,
    description:
      "Acknowledges a finding of the check (kvitterar): it is silent for the association, and the others see who, when and why.",
    args: {
      input: t.arg({ type: AcknowledgeFindingInput, required: true, description: "Which." }),
    },
    resolve: (_root, { input }, context) =>
      limited(context, async () => {
        const outcome = await sayInWeek(
          context,
          "Acknowledgement",
          input,
          async ({ plan, reader }) => {
            const about = { hash: input.hash };
            if (input.withdrawn === true) return { about, says: null };
            const found =
              input.event == null
                ? plan.findings
                : await dryRun(context, plan, { event: input.event });
            const finding = found.find(({ hash }) => hash === input.hash);
            if (finding === undefined || finding.severity === "BLOCK")
              reader.broken("NOT_A_FINDING", ["hash"]);
            const { viewer } = context;
            const by = viewer.kind === "anonymous" ? "" : viewer.name;
            // What only its own people see stays at home.
            const visibility =
              input.event != null || finding?.seenBy !== undefined ? "DRAFT" : "INTERNAL";
            return { about, says: { by, why: input.why ?? null, visibility } };
          },
        );
        return writtenWord(outcome, "Acknowledgement", context);
      }),
  }),
);
