import { changedRecord } from "@finsam/domain";
import {
  compareFindings,
  type FindingComparison,
  type PlanInput,
  planningCheck,
} from "@finsam/planning";
import { badInput } from "./bad-input.ts";
import { builder } from "./builder.ts";
import { Finding } from "./finding.ts";
import { uuidOf } from "./global-id.ts";
import { InputReader } from "./input-reader.ts";
import { ProposedEventInput } from "./propose-change.ts";
import { Plan } from "./plan.ts";

/** How a plan would be, beside how it is. */
interface Comparison {
  readonly comparison: FindingComparison;
  readonly before: PlanInput;
  readonly after: PlanInput;
}

const WhatIfChangeInput = builder.inputType("WhatIfChangeInput", {
  description: "An event of the plan as it would be.",
  fields: (t) => ({
    event: t.id({ required: true, description: "Which event." }),
    change: t.field({
      type: ProposedEventInput,
      required: true,
      description: "What would change.",
    }),
  }),
});

const WhatIf = builder.objectRef<Comparison>("WhatIf").implement({
  description: "What would come of changes of a plan (tänk om). Nothing is saved.",
  fields: (t) => ({
    gone: t.field({
      type: [Finding],
      description: "What would not be found any more.",
      resolve: ({ comparison, before }) =>
        comparison.gone.map((finding) => ({ finding, plan: { input: before } })),
    }),
    new: t.field({
      type: [Finding],
      description: "What would be found, and is not now.",
      resolve: ({ comparison, after }) =>
        comparison.appeared.map((finding) => ({ finding, plan: { input: after } })),
    }),
    cost: t.int({
      description:
        "How much worse it would be, as suggestions reckon (1,000 a warning); below 0: better.",
      resolve: ({ comparison }) => comparison.costDifference,
    }),
  }),
});

builder.objectField(Plan, "whatIf", (t) =>
  t.field({
    type: WhatIf,
    description:
      "Tries changes of several events, also others', without saving anything. What is good is then done by moveEvents, updateEvent or proposeChange.",
    args: {
      changes: t.arg({
        type: [WhatIfChangeInput],
        required: true,
        description: "The changes, at most 100.",
      }),
    },
    complexity: { field: 40, multiplier: 1 },
    resolve: ({ records, input, findings }, { changes }, { author }) => {
      const held = new Map(records.events.map((record) => [record.value.id, record]));
      const reader = new InputReader();
      if (changes.length > 100) throw badInput("changes", tooMany);
      for (const { event: globalId, change } of changes) {
        const id = uuidOf("Event", globalId, "changes");
        const record = held.get(id);
        if (record === undefined) throw badInput("changes", notPlanned);
        const fields = reader.fields("Event", change);
        const next = changedRecord("Event", record.data, fields, author.now);
        if (!next.ok) throw badInput("changes", next.issues[0]?.message ?? notPlanned);
        if (next.value.kind === "Event")
          held.set(id, { value: next.value.value, data: next.value.data });
      }
      const events = [...held.values()].map(({ value }) => value);
      const after: PlanInput = { ...input, events };
      const comparison = compareFindings(findings, planningCheck(after));
      return { comparison, before: input, after };
    },
  }),
);

const tooMany = { sv: "Ange högst 100 ändringar åt gången", en: "Expected at most 100 changes" };
const notPlanned = {
  sv: "Aktiviteten ligger inte i veckans plan",
  en: "Expected events of the week's plan",
};
