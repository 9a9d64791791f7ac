import { optionsOf, type Section } from "../form/field.ts";
import { type Language, sayIn } from "../language.ts";
import { aboutFields } from "./about-fields.ts";
import { notStated } from "./field-words.ts";
import type { LinkedOffers } from "./linked-offers.ts";
import { summaryField } from "./prose-fields.ts";

/** What the form of a document has from the start. */
export const newDocumentValues = { kind: ["REPORT"], language: ["sv"] };

/** The form of a document: only its title is needed for a draft. */
export function documentSections(offers: LinkedOffers, language: Language): Section[] {
  const say = sayIn(language);
  return [
    {
      legend: say("Vad", "What"),
      fields: [
        { kind: "text", name: "title", label: say("Titel", "Title"), required: true },
        {
          kind: "choice",
          name: "kind",
          label: say("Slag", "Kind"),
          options: optionsOf("DocumentKind", language),
        },
        {
          kind: "text",
          name: "publishedOn",
          label: say("Utgivet", "Published"),
          hint: say(
            "Dag, månad eller år: 2026-10-15, 2026-10 eller 2026.",
            "A day, a month or a year: 2026-10-15, 2026-10 or 2026.",
          ),
        },
        summaryField(say),
      ],
    },
    {
      legend: say("Var det finns", "Where it is"),
      fields: [
        {
          kind: "url",
          name: "url",
          label: say("Länk till dokumentet", "Link to the document"),
          hint: say(
            "Där det ligger, till exempel på er webbplats. Börjar med https://. Tomt om det inte går att hämta.",
            "Where it is, for example on your website. Begins with https://. Empty if it cannot be had.",
          ),
        },
        {
          kind: "choice",
          name: "mediaType",
          label: say("Filtyp", "File type"),
          options: offers.fileTypes,
          none: notStated(say),
        },
        {
          kind: "choice",
          name: "language",
          label: say("Språk", "Language"),
          options: offers.languages,
        },
      ],
    },
    {
      legend: say("Vad det handlar om", "What it is about"),
      seldom: true,
      fields: [
        ...aboutFields("initiativeIds", say("Insatser", "Services"), offers.initiatives),
        ...aboutFields("esfProjectIds", say("ESF-projekt", "ESF projects"), offers.projects),
      ],
    },
  ];
}
