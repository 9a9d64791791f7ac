import type { CheckedFinding, Fix as PlanFix } from "@finsam/planning";
import { fixesOf, type RuleId, type Severity } from "@finsam/planning";
import type { Json } from "@finsam/domain";
import { builder } from "./builder.ts";
import { Association, Event } from "./record.ts";
import { associationById, eventById, eventsByIds } from "./record-by-id.ts";
import type { WeekPlan } from "./week-plan.ts";
import { messageField } from "./message-field.ts";

/** A finding with the plan in which it was found. */
export interface FoundIn {
  readonly finding: CheckedFinding;
  readonly plan: Pick<WeekPlan, "input">;
}

const severityWords = {
  BLOCK: { description: "hinder: den går inte ut i nästa utgåva" },
  WARNING: { description: "varning" },
  CHECK: { description: "saknas inför utgivning" },
  GAP: { description: "lucka i veckan" },
  ADVICE: { description: "råd" },
} as const satisfies Record<Severity, { description: string }>;

const ruleWords = {
  B1: { description: "slutet ligger inte efter början" },
  B2: { description: "en dag ligger utanför veckan" },
  B3: { description: "ett förbund som anges som arrangör har inte bekräftat" },
  B4: { description: "klockslag eller plats saknas" },
  W1: { description: "samma lokal samtidigt" },
  W2: { description: "samma person samtidigt, restid inräknad" },
  W3: { description: "samma huvudsakliga målgrupp samtidigt, inom räckhåll" },
  W4: { description: "samma målgrupp och kommun samma halvdag" },
  W5: { description: "samma tema samma dag som en annan offentlig aktivitet utanför veckan" },
  W6: { description: "andra arrangörer har förhandsbokat tiden" },
  W7: { description: "helgdag, afton, klämdag eller skollov" },
  W8: { description: "ett nationellt datum, som Finsamkonferensen" },
  W10: { description: "ett par som ska undvikas samtidigt" },
  W11: { description: "hör ihop med en aktivitet som ska undvikas samtidigt" },
  W12: { description: "inget sagt om tillgänglighet" },
  W13: { description: "tid eller plats har ändrats sedan den senaste utgåvan" },
  D1: { description: "kanske samma aktivitet, förd två gånger" },
  G1: { description: "en vardag utan aktivitet" },
  G2: { description: "ett förbund utan aktivitet" },
  G3: { description: "målgrupper eller kommuner utan aktivitet" },
  G4: { description: "inget digitalt" },
  G5: { description: "allt på samma del av dagen" },
} as const satisfies Record<RuleId, { description: string }>;

const FindingRule = builder.enumType("FindingRule", {
  description:
    "The rules of the check (planeringens regler): B stops an event from going out, W warns, D finds what is recorded twice, G what the week lacks.",
  values: ruleWords,
});

export const FindingSeverity = builder.enumType("FindingSeverity", {
  description: "How much a finding weighs (allvar), the heaviest first.",
  values: severityWords,
});

const GivenAcknowledgement = builder
  .objectRef<CheckedFinding["acknowledgements"][number]>("GivenAcknowledgement")
  .implement({
    description: "That somebody has seen a finding and lets it be (kvittens).",
    fields: (t) => ({
      association: t.field({
        type: Association,
        nullable: true,
        description: "For which association.",
        resolve: ({ ownerId }, args, context, info) =>
          associationById(ownerId, args, context, info),
      }),
      by: t.exposeString("by", { description: "Who." }),
      at: t.expose("at", { type: "DateTime", description: "When." }),
      why: t.exposeString("why", { nullable: true, description: "Why, if she said so." }),
    }),
  });

const Fix = builder.objectRef<PlanFix>("Fix").implement({
  description: "What would make a finding go (åtgärd).",
  fields: (t) => ({
    message: messageField(t, ({ sentence }) => sentence, "What it does, as a sentence."),
    action: t.string({
      description:
        "What kind of act it is, such as CHANGE_EVENT (with `change` for updateEvent or proposeChange), DECLARE_PARALLEL, CONFIRM, RELEASE, ADD_EVENT, FILL_IN.",
      resolve: ({ action }) => action.kind,
    }),
    event: t.field({
      type: Event,
      nullable: true,
      description: "The event that it changes, if it changes one.",
      resolve: ({ eventId }, args, context, info) =>
        eventId === null ? null : eventById(eventId, args, context, info),
    }),
    owner: t.field({
      type: Association,
      nullable: true,
      description: "Whose act it is: where that is not you, it becomes a proposal.",
      resolve: ({ ownerId }, args, context, info) =>
        ownerId === null ? null : associationById(ownerId, args, context, info),
    }),
    change: t.field({
      type: "JSON",
      nullable: true,
      description:
        "The fields that it changes, by their names in the domain; null where it changes none.",
      resolve: ({ action }): Json | null => ("change" in action ? action.change : null),
    }),
  }),
});

export const Finding = builder.objectRef<FoundIn>("Finding").implement({
  description: "Something that the check has found in a theme week's plan (fynd).",
  fields: (t) => ({
    hash: t.string({
      description: "Names the finding with its facts: what an acknowledgement is about.",
      resolve: ({ finding }) => finding.hash,
    }),
    rule: t.field({
      type: FindingRule,
      description: "Which rule it breaks.",
      resolve: ({ finding }) => finding.rule,
    }),
    severity: t.field({
      type: FindingSeverity,
      description: "How much it weighs.",
      resolve: ({ finding }) => finding.severity,
    }),
    message: messageField(t, ({ finding }) => finding.sentence, "What it says, as a sentence."),
    events: t.field({
      type: [Event],
      description: "The events that it is about, in the order of their ids.",
      resolve: async ({ finding }, args, context, info) => {
        const ids = finding.subjects.flatMap((one) => (one.kind === "event" ? one.id : []));
        return eventsByIds(ids, args, context, info);
      },
    }),
    association: t.field({
      type: Association,
      nullable: true,
      description: "The association that it is about, if it is about one.",
      resolve: ({ finding }, args, context, info) => {
        const subject = finding.subjects.find(({ kind }) => kind === "association");
        return subject?.kind === "association"
          ? associationById(subject.id, args, context, info)
          : null;
      },
    }),
    day: t.field({
      type: "Date",
      nullable: true,
      description: "The day that it is about, if it is about one.",
      resolve: ({ finding }) => {
        const subject = finding.subjects.find(({ kind }) => kind === "day");
        return subject?.kind === "day" ? subject.day : null;
      },
    }),
    isAcknowledged: t.boolean({
      description: "Whether one of your associations has acknowledged it: for you it is silent.",
      resolve: ({ finding }) => finding.isAcknowledged,
    }),
    acknowledgements: t.field({
      type: [GivenAcknowledgement],
      description: "Who has acknowledged it with these facts.",
      resolve: ({ finding }) => [...finding.acknowledgements],
    }),
    fixes: t.field({
      type: [Fix],
      description: "What would make it go, the cheapest first.",
      complexity: { field: 20, multiplier: 3 },
      resolve: ({ finding, plan }) => [...fixesOf(finding, plan.input)],
    }),
  }),
});
