import { labels } from "@finsam/domain/labels";
import { optionsOf, type Section } from "../form/field.ts";
import { aboutFields } from "./about-fields.ts";
import type { LinkedOffers } from "./linked-offers.ts";

/** What the form of a piece of news has from the start. */
export function newNewsValues(today: string) {
  return { kind: ["NEWS"], publishedOn: [today] };
}

/** The form of a piece of news: only its title is needed for a draft. */
export function newsSections(offers: LinkedOffers): Section[] {
  return [
    {
      legend: "Vad",
      fields: [
        { kind: "text", name: "title", label: "Rubrik", required: true },
        { kind: "choice", name: "kind", label: "Slag", options: optionsOf(labels.NewsKind) },
        {
          kind: "text",
          name: "publishedOn",
          label: "Datum",
          hint: "Dagen som står vid nyheten: 2026-10-15. Är dagen inte känd räcker 2026-10 eller 2026.",
        },
        {
          kind: "date",
          name: "lastDay",
          label: "Sista ansökningsdag",
          hint: "Bara för en platsannons.",
        },
        {
          kind: "prose",
          name: "lead",
          label: "Ingress",
          hint: "Några meningar. De visas i listor.",
          lines: 3,
        },
        {
          kind: "prose",
          name: "text",
          label: "Hela texten",
          hint: "Tom rad ger nytt stycke, rad som börjar med - blir en punkt i en lista.",
          lines: 12,
        },
      ],
    },
    {
      legend: "Vad den handlar om",
      seldom: true,
      fields: [
        ...aboutFields("eventIds", "Aktiviteter", offers.events, "De senaste först."),
        ...aboutFields("initiativeIds", "Insatser", offers.initiatives),
        ...aboutFields("esfProjectIds", "ESF-projekt", offers.projects),
        ...aboutFields("documentIds", "Dokument", offers.documents),
      ],
    },
  ];
}
