import { optionsOf, type Section } from "../form/field.ts";
import { type Language, sayIn } from "../language.ts";
import { figureKind, figureKinds } from "../words/figure.ts";
import { periodColumns } from "./actor-columns.ts";
import { emptied, noRecord, notStated, toChoose } from "./field-words.ts";
import type { InitiativeOffers } from "./initiative-sections.ts";

/** What of an ESF project not every project has, a table each. */
export function seldomProjectSections(
  { actors, initiatives }: Pick<InitiativeOffers, "actors" | "initiatives">,
  language: Language,
): Section[] {
  const say = sayIn(language);
  return [
    {
      legend: say("Delprojekt", "Subprojects"),
      seldom: true,
      fields: [
        {
          kind: "table",
          name: "subprojects",
          label: say("Delar med egen ägare", "Parts with an owner of their own"),
          hint: emptied(say),
          row: say("Delprojekt", "Subproject"),
          columns: [
            { kind: "text", name: "name", label: say("Namn", "Name") },
            {
              kind: "choice",
              name: "actor",
              label: say("Ägare", "Owner"),
              options: actors,
              none: notStated(say),
              areNames: true,
            },
            { kind: "text", name: "from", label: say("Ägare från", "Owner from") },
            { kind: "text", name: "to", label: say("Ägare till och med", "Owner to") },
            {
              kind: "choice",
              name: "initiativeId",
              label: say("Insats som det driver", "Service that it runs"),
              options: initiatives,
              none: noRecord(say),
              areNames: true,
            },
          ],
        },
      ],
    },
    {
      legend: say("Faser", "Phases"),
      seldom: true,
      fields: [
        {
          kind: "table",
          name: "phases",
          label: say("Faser i ordning", "Phases in order"),
          hint: emptied(say),
          row: say("Fas", "Phase"),
          columns: [
            {
              kind: "choice",
              name: "kind",
              label: say("Vilken", "Which"),
              options: optionsOf("PhaseKind", language),
              none: toChoose(say),
            },
            ...periodColumns(say),
          ],
        },
      ],
    },
    {
      legend: say("Uppgifter ur källor", "Figures from sources"),
      hint: say(
        "Källor säger ibland olika. Skriv varje uppgift för sig, med vem som säger den: ett värde eller ett datum.",
        "Sources sometimes disagree. Write each figure by itself, with who says it: a value or a date.",
      ),
      seldom: true,
      fields: [
        {
          kind: "table",
          name: "figures",
          label: say("Uppgifter", "Figures"),
          hint: emptied(say),
          row: say("Uppgift", "Figure"),
          columns: [
            {
              kind: "choice",
              name: "kind",
              label: say("Vad", "What"),
              options: figureKinds.map((value) => ({ value, label: figureKind(value, language) })),
              none: toChoose(say),
            },
            { kind: "number", name: "value", label: say("Värde", "Value") },
            {
              kind: "text",
              name: "unit",
              label: say("Enhet", "Unit"),
              hint: say("SEK för kronor.", "SEK for kronor."),
            },
            { kind: "text", name: "date", label: say("Eller datum", "Or date") },
            { kind: "text", name: "source", label: say("Källa", "Source") },
            {
              kind: "text",
              name: "asOf",
              label: say("Enligt källan den", "As the source has it on"),
            },
          ],
        },
      ],
    },
  ];
}
