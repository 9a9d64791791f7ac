import { optionsOf, type Section } from "../form/field.ts";
import { type Language, sayIn } from "../language.ts";
import { aboutFields } from "./about-fields.ts";
import type { LinkedOffers } from "./linked-offers.ts";
import { inLists, wholeTextField } from "./prose-fields.ts";

/** What the form of a piece of news has from the start. */
export function newNewsValues(today: string) {
  return { kind: ["NEWS"], publishedOn: [today] };
}

/** The form of a piece of news: only its title is needed for a draft. */
export function newsSections(offers: LinkedOffers, language: Language): Section[] {
  const say = sayIn(language);
  return [
    {
      legend: say("Vad", "What"),
      fields: [
        { kind: "text", name: "title", label: say("Rubrik", "Headline"), required: true },
        {
          kind: "choice",
          name: "kind",
          label: say("Slag", "Kind"),
          options: optionsOf("NewsKind", language),
        },
        {
          kind: "text",
          name: "publishedOn",
          label: say("Datum", "Date"),
          hint: say(
            "Dagen som står vid nyheten: 2026-10-15. Är dagen inte känd räcker 2026-10 eller 2026.",
            "The day that stands by the news: 2026-10-15. If the day is not known, 2026-10 or 2026 will do.",
          ),
        },
        {
          kind: "date",
          name: "lastDay",
          label: say("Sista ansökningsdag", "Last day to apply"),
          hint: say("Bara för en platsannons.", "Only for a job advert."),
        },
        {
          kind: "prose",
          name: "lead",
          label: say("Ingress", "Lead"),
          hint: inLists(say),
          lines: 3,
        },
        wholeTextField("text", 12, say),
      ],
    },
    {
      legend: say("Vad den handlar om", "What it is about"),
      seldom: true,
      fields: [
        ...aboutFields(
          "eventIds",
          say("Aktiviteter", "Events"),
          offers.events,
          say("De senaste först.", "The latest first."),
        ),
        ...aboutFields("initiativeIds", say("Insatser", "Services"), offers.initiatives),
        ...aboutFields("esfProjectIds", say("ESF-projekt", "ESF projects"), offers.projects),
        ...aboutFields("documentIds", say("Dokument", "Documents"), offers.documents),
      ],
    },
  ];
}
