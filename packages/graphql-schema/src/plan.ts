import { type Subject, suggestionsFor } from "@finsam/planning";
import { Acknowledgement } from "./acknowledgement.ts";
import { badInput } from "./bad-input.ts";
import { builder } from "./builder.ts";
import { FindingGroups, groupsOf } from "./finding-groups.ts";
import { Finding } from "./finding.ts";
import { uuidOf } from "./global-id.ts";
import { PairDeclaration } from "./pair-declaration.ts";
import { openProposals, Proposal } from "./proposal.ts";
import { eventsByIds } from "./record-by-id.ts";
import { Event } from "./record.ts";
import { draftOf, ReleaseDraftType } from "./release-draft.ts";
import { SignOff } from "./sign-off.ts";
import { Suggestion } from "./suggestion.ts";
import type { WeekPlan } from "./week-plan.ts";

export const Plan = builder.objectRef<WeekPlan>("WeekPlan").implement({
  description:
    "Arbetsplanen: what the arrangers of a theme week plan with. All of them see the same; but for held dates, drafts, internal events and what is acknowledged.",
  fields: (t) => ({
    events: t.field({
      type: [Event],
      description: "What is placed in the week by its arrangers, in order of time.",
      resolve: async ({ records }, args, context, info) => {
        const { id } = records.week.value;
        const placed = records.events
          .filter(({ value }) => value.themeWeekId === id)
          .map(({ value }) => value)
          .toSorted((a, b) => (timeKey(a) < timeKey(b) ? -1 : 1));
        return eventsByIds(
          placed.map((event) => event.id),
          args,
          context,
          info,
        );
      },
    }),
    findings: t.field({
      type: [Finding],
      description: "What the check finds, the heaviest first.",
      args: {
        acknowledged: t.arg.boolean({
          description: "Only those that one of your associations has, or has not, acknowledged.",
        }),
        event: t.arg.id({ description: "Only those about this event." }),
      },
      complexity: { field: 20, multiplier: 5 },
      resolve: (plan, { acknowledged, event }) => {
        const id = event == null ? null : uuidOf("Event", event, "event");
        return plan.findings
          .filter(({ isAcknowledged }) => acknowledged == null || acknowledged === isAcknowledged)
          .filter(({ subjects }) => id === null || subjects.some((one) => isEvent(one, id)))
          .map((finding) => ({ finding, plan }));
      },
    }),
    groups: t.field({
      type: FindingGroups,
      description: "The same, grouped for a person to read.",
      complexity: { field: 20, multiplier: 1 },
      resolve: groupsOf,
    }),
    suggestions: t.field({
      type: [Suggestion],
      description: "Where an event of the plan could be instead, the cheapest first.",
      args: {
        event: t.arg.id({ required: true, description: "The event." }),
        first: t.arg.int({ defaultValue: 5, description: "At most this many, 1–100." }),
      },
      complexity: { field: 20, multiplier: 5 },
      resolve: ({ records, input }, args) => {
        const id = uuidOf("Event", args.event, "event");
        const event = records.events.find(({ value }) => value.id === id)?.value;
        if (event === undefined)
          throw badInput("event", {
            sv: "Aktiviteten ligger inte i veckans plan",
            en: "Expected an event of the week's plan",
          });
        const { found } = suggestionsFor(input, event);
        return found
          .slice(0, Math.min(Math.max(args.first ?? 5, 1), 100))
          .map((suggestion) => ({ suggestion, event }));
      },
    }),
    proposals: t.field({
      type: [Proposal],
      description: "Proposals, the latest first.",
      args: {
        open: t.arg.boolean({
          defaultValue: true,
          description: "Only those to which the owner has not answered; false: all.",
        }),
      },
      resolve: (plan, { open }) =>
        (open === false ? [...plan.records.proposals] : openProposals(plan)).toSorted((a, b) =>
          a.updatedAt > b.updatedAt ? -1 : 1,
        ),
    }),
    pairs: t.field({
      type: [PairDeclaration],
      description: "What owners have declared of pairs.",
      resolve: ({ records }) => [...records.pairs],
    }),
    acknowledgements: t.field({
      type: [Acknowledgement],
      description: "What has been acknowledged, also where its facts have changed since.",
      resolve: ({ records }) => [...records.acknowledgements],
    }),
    signOffs: t.field({
      type: [SignOff],
      description: "What each association has signed.",
      resolve: ({ records }) => [...records.signOffs],
    }),
    releaseDraft: t.field({
      type: ReleaseDraftType,
      description: "What would go out if the lead released now.",
      args: {
        without: t.arg.idList({ description: "Events that it would go without." }),
      },
      complexity: { field: 20, multiplier: 1 },
      resolve: ({ records }, { without }) =>
        draftOf(
          records,
          (without ?? []).map((id) => uuidOf("Event", id, "without")),
        ),
    }),
  }),
});

function isEvent(subject: Subject, id: string): boolean {
  return subject.kind === "event" && subject.id === id;
}

function timeKey({
  startsOn,
  startsAt,
  id,
}: {
  startsOn: string;
  startsAt: string | null;
  id: string;
}) {
  return `${startsOn} ${startsAt ?? ""} ${id}`;
}
