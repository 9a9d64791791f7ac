import { releaseContent } from "@finsam/database";
import { rollBack } from "@finsam/planning";
import { builder } from "./builder.ts";
import { limited } from "./mutation-result.ts";
import { changePlan, PlanChangeResult } from "./plan-change.ts";
import { actInWeek, weekWordFields } from "./week-word.ts";

const RollBackThemeWeekInput = builder.inputType("RollBackThemeWeekInput", {
  description: "To which release a theme week's plan goes back.",
  fields: (t) => ({
    ...weekWordFields(t),
    number: t.int({ required: true, description: "The number of the release." }),
    why: t.string({ description: "The reason, for the owners of others' events." }),
  }),
});

builder.mutationField("rollBackThemeWeek", (t) =>
  t.field({
    type: PlanChangeResult,
    description:
      "Brings the plan back to what a release told (återställer): your own events at once, others' as proposals. What has come since goes out of the week. What its owner has taken back is not brought back.",
    args: { input: t.arg({ type: RollBackThemeWeekInput, required: true, description: "Where." }) },
    resolve: (_root, { input }, context) =>
      limited(context, () =>
        actInWeek(context, "Proposal", input, ({ plan, ownerId, reader, weekId }) => {
          const { records } = plan;
          const release = records.releases.find(({ number }) => number === input.number);
          if (release === undefined) reader.broken("NO_SUCH_RELEASE", ["number"]);
          const told = releaseContent(release, records.released);
          const updates = rollBack(records.events, told, weekId);
          const changes = updates.map(({ eventId, change }) => ({ eventId, change }));
          return () => changePlan(context, plan, { ownerId, changes, why: input.why ?? null });
        }),
      ),
  }),
);
