import { optionsOf, type Section } from "../form/field.ts";
import { type Language, sayIn } from "../language.ts";
import { actorColumns } from "./actor-columns.ts";
import { emptied, notStated, partialDay } from "./field-words.ts";
import type { InitiativeOffers } from "./initiative-sections.ts";
import { seldomProjectSections } from "./project-seldom-sections.ts";
import { aliasesField } from "./prose-fields.ts";

/** What the form of a project has from the start. */
export const newProjectValues = { fund: ["Europeiska socialfonden"] };

/** The form of an ESF project: its name and its fund are needed for a draft. */
export function projectSections(offers: InitiativeOffers, language: Language): Section[] {
  const say = sayIn(language);
  const { actors } = offers;
  return [
    {
      legend: say("Vad", "What"),
      fields: [
        { kind: "text", name: "name", label: say("Namn", "Name"), required: true },
        aliasesField(say),
        {
          kind: "prose",
          name: "summary",
          label: say("Kort beskrivning", "Short description"),
          hint: say("Några meningar.", "A few sentences."),
          lines: 4,
        },
        {
          kind: "prose",
          name: "targetGroup",
          label: say("Målgrupp", "Target group"),
          hint: say("Med ord.", "In words."),
          lines: 2,
        },
      ],
    },
    {
      legend: say("Ansökan och beslut", "Application and decision"),
      fields: [
        { kind: "text", name: "fund", label: say("Fond", "Fund"), required: true },
        {
          kind: "text",
          name: "programmePeriod",
          label: say("Programperiod", "Programme period"),
          hint: say("Till exempel 2021–2027.", "Such as 2021–2027."),
        },
        { kind: "text", name: "programmeArea", label: say("Programområde", "Programme area") },
        { kind: "text", name: "specificGoal", label: say("Specifikt mål", "Specific goal") },
        {
          kind: "text",
          name: "diaryNumber",
          label: say("Diarienummer", "Diary number"),
          hint: say(
            "Hos Svenska ESF-rådet, till exempel 2019/00171.",
            "At the Swedish ESF Council, such as 2019/00171.",
          ),
        },
        {
          kind: "choice",
          name: "applicationStatus",
          label: say("Läge", "State"),
          options: optionsOf("ApplicationStatus", language),
          none: notStated(say),
        },
        { kind: "date", name: "grantedFrom", label: say("Beviljat från", "Granted from") },
        { kind: "date", name: "grantedTo", label: say("Beviljat till och med", "Granted until") },
      ],
    },
    {
      legend: say("Vilka", "Who"),
      fields: [
        {
          kind: "choice",
          name: "projectOwner.actor",
          label: say("Projektägare", "Project owner"),
          options: actors,
          none: notStated(say),
          areNames: true,
        },
        {
          kind: "text",
          name: "projectOwner.from",
          label: say("Projektägare från", "Project owner from"),
          hint: partialDay(say),
        },
        {
          kind: "text",
          name: "projectOwner.to",
          label: say("Projektägare till och med", "Project owner to"),
        },
        {
          kind: "table",
          name: "partners",
          label: say("Samverkansparter", "Partners"),
          hint: emptied(say),
          row: say("Part", "Partner"),
          columns: actorColumns(actors, say),
        },
      ],
    },
    ...seldomProjectSections(offers, language),
  ];
}
