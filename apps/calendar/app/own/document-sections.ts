import { labels } from "@finsam/domain/labels";
import { optionsOf, type Section } from "../form/field.ts";
import { aboutFields } from "./about-fields.ts";
import type { LinkedOffers } from "./linked-offers.ts";

/** What the form of a document has from the start. */
export const newDocumentValues = { kind: ["REPORT"], language: ["sv"] };

/** The form of a document: only its title is needed for a draft. */
export function documentSections(offers: LinkedOffers): Section[] {
  return [
    {
      legend: "Vad",
      fields: [
        { kind: "text", name: "title", label: "Titel", required: true },
        { kind: "choice", name: "kind", label: "Slag", options: optionsOf(labels.DocumentKind) },
        {
          kind: "text",
          name: "publishedOn",
          label: "Utgivet",
          hint: "Dag, månad eller år: 2026-10-15, 2026-10 eller 2026.",
        },
        {
          kind: "prose",
          name: "summary",
          label: "Kort beskrivning",
          hint: "Några meningar. De visas i listor.",
          lines: 3,
        },
      ],
    },
    {
      legend: "Var det finns",
      fields: [
        {
          kind: "url",
          name: "url",
          label: "Länk till dokumentet",
          hint: "Där det ligger, till exempel på er webbplats. Börjar med https://. Tomt om det inte går att hämta.",
        },
        {
          kind: "choice",
          name: "mediaType",
          label: "Filtyp",
          options: offers.fileTypes,
          none: "Inte angivet",
        },
        { kind: "choice", name: "language", label: "Språk", options: offers.languages },
      ],
    },
    {
      legend: "Vad det handlar om",
      seldom: true,
      fields: [
        ...aboutFields("initiativeIds", "Insatser", offers.initiatives),
        ...aboutFields("esfProjectIds", "ESF-projekt", offers.projects),
      ],
    },
  ];
}
