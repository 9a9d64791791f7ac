import { type CheckedFinding, type FindingGroups as Groups, groupFindings } from "@finsam/planning";
import { builder } from "./builder.ts";
import { Finding, FindingSeverity } from "./finding.ts";
import { Event } from "./record.ts";
import { eventById, eventsByIds } from "./record-by-id.ts";
import type { WeekPlan } from "./week-plan.ts";
import { messageField } from "./message-field.ts";

/** Part of the groups with the plan that they are of. */
interface In<Part> {
  readonly part: Part;
  readonly plan: WeekPlan;
}

const foundIn = (findings: readonly CheckedFinding[], plan: WeekPlan) =>
  findings.map((finding) => ({ finding, plan }));

const PairFindings = builder
  .objectRef<In<Groups["events"][number]["pairs"][number]>>("PairFindings")
  .implement({
    description: "All that is found of two events (krockar mellan två).",
    fields: (t) => ({
      severity: t.field({
        type: FindingSeverity,
        description: "Of the heaviest that is not acknowledged.",
        resolve: ({ part }) => part.severity,
      }),
      events: t.field({
        type: [Event],
        description: "The two.",
        resolve: ({ part }, args, context, info) => eventsByIds(part.eventIds, args, context, info),
      }),
      findings: t.field({
        type: [Finding],
        description: "What is found, the heaviest first.",
        resolve: ({ part, plan }) => foundIn(part.findings, plan),
      }),
    }),
  });

const EventFindings = builder.objectRef<In<Groups["events"][number]>>("EventFindings").implement({
  description: "All that is found of one event, folded: ”Frukostmöte” krockar med 3.",
  fields: (t) => ({
    event: t.field({
      type: Event,
      nullable: true,
      description: "The event.",
      resolve: ({ part }, args, context, info) => eventById(part.eventId, args, context, info),
    }),
    severity: t.field({
      type: FindingSeverity,
      description: "Of the heaviest that is not acknowledged.",
      resolve: ({ part }) => part.severity,
    }),
    isAcknowledged: t.boolean({
      description: "Whether one of your associations has acknowledged all of it.",
      resolve: ({ part }) => part.isAcknowledged,
    }),
    message: messageField(t, ({ part }) => part.sentence, "All of it in one sentence."),
    pairs: t.field({
      type: [PairFindings],
      description: "What it meets, the heaviest first.",
      resolve: ({ part, plan }) => part.pairs.map((pair) => ({ part: pair, plan })),
    }),
    findings: t.field({
      type: [Finding],
      description: "What is found of it alone.",
      resolve: ({ part, plan }) => foundIn(part.alone, plan),
    }),
  }),
});

const MissingFindings = builder
  .objectRef<In<Groups["missing"][number]>>("MissingFindings")
  .implement({
    description: "What an event lacks before it can go out (saknas inför utgivning).",
    fields: (t) => ({
      event: t.field({
        type: Event,
        nullable: true,
        description: "The event.",
        resolve: ({ part }, args, context, info) => eventById(part.eventId, args, context, info),
      }),
      message: messageField(t, ({ part }) => part.sentence, "All of it in one sentence."),
      findings: t.field({
        type: [Finding],
        description: "What is missing.",
        resolve: ({ part, plan }) => foundIn(part.findings, plan),
      }),
    }),
  });

const DayHeading = builder.objectRef<Groups["days"][number]>("PlanDayHeading").implement({
  description: "What is the matter with a day: a holiday, an eve, a school break.",
  fields: (t) => ({
    day: t.expose("day", { type: "Date", description: "The day." }),
    message: messageField(t, ({ sentence }) => sentence, "As a sentence."),
  }),
});

export const FindingGroups = builder.objectRef<In<Groups>>("FindingGroups").implement({
  description: "What the check has found, as a person reads it: hundreds of findings in few lines.",
  fields: (t) => ({
    message: messageField(t, ({ part }) => part.summary, "How much there is of each."),
    events: t.field({
      type: [EventFindings],
      description: "By event, the heaviest first.",
      resolve: ({ part, plan }) => part.events.map((group) => ({ part: group, plan })),
    }),
    missing: t.field({
      type: [MissingFindings],
      description: "What events lack before a release.",
      resolve: ({ part, plan }) => part.missing.map((group) => ({ part: group, plan })),
    }),
    days: t.field({
      type: [DayHeading],
      description: "Days that something is the matter with, in order.",
      resolve: ({ part }) => [...part.days],
    }),
    gaps: t.field({
      type: [Finding],
      description: "What the week as a whole lacks.",
      resolve: ({ part, plan }) => foundIn(part.gaps, plan),
    }),
  }),
});

/** The findings of a plan, grouped. */
export function groupsOf(plan: WeekPlan): In<Groups> {
  return { part: groupFindings(plan.findings, plan.input), plan };
}
