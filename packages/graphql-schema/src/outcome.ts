import { builder } from "./builder.ts";

const OutcomeShare = builder
  .objectRef<PrismaJson.Outcomes[number]["breakdown"][number]>("OutcomeShare")
  .implement({
    description: "One part of a distribution (fördelning).",
    fields: (t) => ({
      label: t.exposeString("label", { description: "Which part." }),
      value: t.exposeFloat("value", { description: "Its value, in its unit." }),
      unit: t.exposeString("unit", { description: "The unit, such as %." }),
    }),
  });

export const Outcome = builder.objectRef<PrismaJson.Outcomes[number]>("Outcome").implement({
  description: "Resultat: a measured figure, as its source gives it.",
  fields: (t) => ({
    what: t.exposeString("what", { description: "What was measured." }),
    value: t.exposeFloat("value", { nullable: true, description: "The value, in the unit." }),
    unit: t.exposeString("unit", { nullable: true, description: "The unit, such as %." }),
    population: t.exposeInt("population", {
      nullable: true,
      description: "How many were asked or concerned.",
    }),
    responses: t.exposeInt("responses", { nullable: true, description: "How many answered." }),
    on: t.expose("on", {
      type: "PartialDate",
      nullable: true,
      description: "When it was measured.",
    }),
    source: t.exposeString("source", { description: "Who says so." }),
    breakdown: t.expose("breakdown", {
      type: [OutcomeShare],
      description: "A distribution, as its source gives it; empty where there is none.",
    }),
    asGiven: t.exposeBoolean("asGiven", {
      description:
        "True where the distribution does not add up and is kept as the source gives it.",
    }),
  }),
});
