import { optionsOf, type Section } from "../form/field.ts";
import { type Language, sayIn } from "../language.ts";
import { aboutFields } from "./about-fields.ts";
import { contributorTable } from "./contributor-table.ts";
import { eventRegistrationSection } from "./event-registration-section.ts";
import type { EventOffers } from "./event-sections.ts";
import { noRecord, notStated } from "./field-words.ts";

/** What of an event is seldom written, or long after it was begun. */
export function seldomEventSections(offers: EventOffers, language: Language): Section[] {
  const say = sayIn(language);
  return [
    eventRegistrationSection(language),
    {
      legend: say("Tillgänglighet", "Accessibility"),
      seldom: true,
      fields: [
        {
          kind: "choices",
          name: "accessibility",
          label: say("Det här vet vi", "This we know"),
          hint: say("Det som inte är kryssat är inte känt.", "What is not ticked is not known."),
          options: optionsOf("AccessibilityFact", language),
        },
      ],
    },
    {
      legend: say("Medverkande", "Contributors"),
      seldom: true,
      fields: [contributorTable(offers.organisations, language)],
    },
    {
      legend: say("Tillsammans med", "Together with"),
      seldom: true,
      fields: [
        {
          kind: "choices",
          name: "organiserIds",
          label: say("Förbund som arrangerar", "Associations that arrange it"),
          hint: say(
            "Andra förbund bekräftar själva att de är med.",
            "Other associations confirm themselves that they take part.",
          ),
          options: offers.organisers,
          areNames: true,
        },
        {
          kind: "choice",
          name: "themeWeekId",
          label: say("Temavecka", "Theme week"),
          options: offers.weeks,
          none: noRecord(say),
          areNames: true,
        },
        {
          kind: "choice",
          name: "seriesId",
          label: say("Serie", "Series"),
          options: offers.series,
          none: noRecord(say),
          areNames: true,
        },
        ...aboutFields(
          "initiativeIds",
          say("Insatser som den handlar om", "Services that it is about"),
          offers.initiatives,
        ),
        ...aboutFields(
          "esfProjectIds",
          say("ESF-projekt som den handlar om", "ESF projects that it is about"),
          offers.projects,
        ),
      ],
    },
    {
      legend: say("Efteråt", "Afterwards"),
      seldom: true,
      fields: [
        {
          kind: "number",
          name: "attendance.count",
          label: say("Hur många kom?", "How many came?"),
        },
        {
          kind: "choice",
          name: "attendance.qualifier",
          label: say("Hur säkert är antalet?", "How certain is the number?"),
          options: optionsOf("AttendanceQualifier", language),
          none: notStated(say),
        },
      ],
    },
  ];
}
