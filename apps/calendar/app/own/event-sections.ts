import { type Option, optionsOf, type Section } from "../form/field.ts";
import { type Language, sayIn } from "../language.ts";
import { seldomEventSections } from "./event-seldom-sections.ts";
import { eventTimeSection } from "./event-time-section.ts";
import { httpsFirst, notStated, toChoose } from "./field-words.ts";
import { summaryField, wholeTextField } from "./prose-fields.ts";
import { venueFields } from "./venue-fields.ts";

/** What the form of an event offers beside what is fixed. */
export interface EventOffers {
  readonly municipalities: readonly Option[];
  /** Associations, its own among them. */
  readonly organisers: readonly Option[];
  /** Weeks in which its association takes part. */
  readonly weeks: readonly Option[];
  readonly series: readonly Option[];
  readonly initiatives: readonly Option[];
  readonly projects: readonly Option[];
  /** Organisations among those who take part already. */
  readonly organisations: readonly Option[];
}

/** What the form of an event has from the start. */
export const newEventValues = { datePrecision: ["DAY"], timeZone: ["Europe/Stockholm"] };

/** The form of an event: only its title and day are needed for a draft. */
export function eventSections(offers: EventOffers, language: Language): Section[] {
  const say = sayIn(language);
  const audiences = optionsOf("Audience", language);
  return [
    {
      legend: say("Vad", "What"),
      fields: [
        { kind: "text", name: "title", label: say("Rubrik", "Title"), required: true },
        {
          kind: "choice",
          name: "kind",
          label: say("Typ av aktivitet", "Kind of event"),
          options: optionsOf("EventKind", language),
          none: toChoose(say),
        },
        {
          kind: "text",
          name: "theme",
          label: say("Tema", "Theme"),
          hint: say("Vad den handlar om, några ord.", "What it is about, in a few words."),
        },
        summaryField(say),
        wholeTextField("description", 8, say),
        {
          kind: "choice",
          name: "audience",
          label: say("Främst för", "Mainly for"),
          options: audiences,
          none: notStated(say),
        },
        {
          kind: "choices",
          name: "alsoFor",
          label: say("Också för", "Also for"),
          options: audiences,
        },
      ],
    },
    eventTimeSection(language),
    {
      legend: say("Var", "Where"),
      fields: [
        ...venueFields(
          offers.municipalities,
          say,
          say(
            "Husets namn, till exempel Folkets hus.",
            "The name of the building, such as Folkets hus.",
          ),
        ),
        {
          kind: "tick",
          name: "online",
          label: say(
            "Den hålls digitalt, helt eller delvis",
            "It is held online, wholly or in part",
          ),
        },
        {
          kind: "url",
          name: "onlineUrl",
          label: say("Möteslänk", "Link to join"),
          hint: httpsFirst(say),
        },
      ],
    },
    ...seldomEventSections(offers, language),
  ];
}
