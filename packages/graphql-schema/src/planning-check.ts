import { planningCheck } from "@finsam/planning";
import { builder } from "./builder.ts";
import { dryRunInput } from "./dry-run.ts";
import { Finding } from "./finding.ts";
import { uuidOf } from "./global-id.ts";
import { ProposedEventInput } from "./propose-change.ts";
import { weekPlan } from "./week-plan.ts";

builder.queryField("planningCheck", (t) =>
  t.field({
    type: [Finding],
    nullable: true,
    description:
      "A dry run of the check (provkörning): nothing is saved. Of a whole week's plan, or of one event in it: as it is, with changes, or a new one. Null where you are of none of the week's arrangers.",
    args: {
      themeWeek: t.arg.id({ required: true, description: "The theme week, by its id." }),
      event: t.arg.id({
        description: "Only what this event takes part in: one of the plan, or a draft of your own.",
      }),
      change: t.arg({
        type: ProposedEventInput,
        description: "How the event would be; without an event: a new one, with all that it needs.",
      }),
      association: t.arg.string({
        description: "Whose a new event would be, by slug. May be left out by who writes in one.",
      }),
    },
    complexity: { field: 20, multiplier: 5 },
    resolve: async (_root, args, context) => {
      const plan = await weekPlan(context, uuidOf("ThemeWeek", args.themeWeek, "themeWeek"));
      if (plan === undefined) return null;
      if (args.event == null && args.change == null)
        return plan.findings.map((finding) => ({ finding, plan }));
      const input = await dryRunInput(context, plan, args);
      return planningCheck(input).map((finding) => ({ finding, plan: { input } }));
    },
  }),
);
