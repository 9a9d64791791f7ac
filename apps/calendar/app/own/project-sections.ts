import { labels } from "@finsam/domain/labels";
import { optionsOf, type Section } from "../form/field.ts";
import { figureKind, figureKinds } from "../words/figure.ts";
import type { InitiativeOffers } from "./initiative-sections.ts";

const notStated = "Inte angivet";
const partly = "År, månad eller dag: 2026, 2026-10 eller 2026-10-15.";
const emptied = "Töm en rad för att ta bort den.";

const period = [
  { kind: "text", name: "from", label: "Från" },
  { kind: "text", name: "to", label: "Till och med" },
] as const;

/** What the form of a project has from the start. */
export const newProjectValues = { fund: ["Europeiska socialfonden"] };

/** The form of an ESF project: its name and its fund are needed for a draft. */
export function projectSections({ actors, initiatives }: InitiativeOffers): Section[] {
  return [
    {
      legend: "Vad",
      fields: [
        { kind: "text", name: "name", label: "Namn", required: true },
        {
          kind: "prose",
          name: "aliases",
          label: "Andra namn och stavningar",
          hint: "Ett på varje rad. Den som söker hittar också på dem.",
          lines: 2,
        },
        {
          kind: "prose",
          name: "summary",
          label: "Kort beskrivning",
          hint: "Några meningar.",
          lines: 4,
        },
        { kind: "prose", name: "targetGroup", label: "Målgrupp", hint: "Med ord.", lines: 2 },
      ],
    },
    {
      legend: "Ansökan och beslut",
      fields: [
        { kind: "text", name: "fund", label: "Fond", required: true },
        {
          kind: "text",
          name: "programmePeriod",
          label: "Programperiod",
          hint: "Till exempel 2021–2027.",
        },
        { kind: "text", name: "programmeArea", label: "Programområde" },
        { kind: "text", name: "specificGoal", label: "Specifikt mål" },
        {
          kind: "text",
          name: "diaryNumber",
          label: "Diarienummer",
          hint: "Hos Svenska ESF-rådet, till exempel 2019/00171.",
        },
        {
          kind: "choice",
          name: "applicationStatus",
          label: "Läge",
          options: optionsOf(labels.ApplicationStatus),
          none: notStated,
        },
        { kind: "date", name: "grantedFrom", label: "Beviljat från" },
        { kind: "date", name: "grantedTo", label: "Beviljat till och med" },
      ],
    },
    {
      legend: "Vilka",
      fields: [
        {
          kind: "choice",
          name: "projectOwner.actor",
          label: "Projektägare",
          options: actors,
          none: notStated,
        },
        { kind: "text", name: "projectOwner.from", label: "Projektägare från", hint: partly },
        { kind: "text", name: "projectOwner.to", label: "Projektägare till och med" },
        {
          kind: "table",
          name: "partners",
          label: "Samverkansparter",
          hint: emptied,
          row: "Part",
          columns: [
            { kind: "choice", name: "actor", label: "Vem", options: actors, none: "Välj" },
            ...period,
          ],
        },
      ],
    },
    {
      legend: "Delprojekt",
      seldom: true,
      fields: [
        {
          kind: "table",
          name: "subprojects",
          label: "Delar med egen ägare",
          hint: emptied,
          row: "Delprojekt",
          columns: [
            { kind: "text", name: "name", label: "Namn" },
            { kind: "choice", name: "actor", label: "Ägare", options: actors, none: notStated },
            { kind: "text", name: "from", label: "Ägare från" },
            { kind: "text", name: "to", label: "Ägare till och med" },
            {
              kind: "choice",
              name: "initiativeId",
              label: "Insats som det driver",
              options: initiatives,
              none: "Ingen",
            },
          ],
        },
      ],
    },
    {
      legend: "Faser",
      seldom: true,
      fields: [
        {
          kind: "table",
          name: "phases",
          label: "Faser i ordning",
          hint: emptied,
          row: "Fas",
          columns: [
            {
              kind: "choice",
              name: "kind",
              label: "Vilken",
              options: optionsOf(labels.PhaseKind),
              none: "Välj",
            },
            ...period,
          ],
        },
      ],
    },
    {
      legend: "Uppgifter ur källor",
      hint: "Källor säger ibland olika. Skriv varje uppgift för sig, med vem som säger den: ett värde eller ett datum.",
      seldom: true,
      fields: [
        {
          kind: "table",
          name: "figures",
          label: "Uppgifter",
          hint: emptied,
          row: "Uppgift",
          columns: [
            {
              kind: "choice",
              name: "kind",
              label: "Vad",
              options: figureKinds.map((value) => ({ value, label: figureKind(value, "sv") })),
              none: "Välj",
            },
            { kind: "number", name: "value", label: "Värde" },
            { kind: "text", name: "unit", label: "Enhet", hint: "SEK för kronor." },
            { kind: "text", name: "date", label: "Eller datum" },
            { kind: "text", name: "source", label: "Källa" },
            { kind: "text", name: "asOf", label: "Enligt källan den" },
          ],
        },
      ],
    },
  ];
}
