import { labels } from "@finsam/domain/labels";
import { type Option, optionsOf, type Section } from "../form/field.ts";
import { seldomEventSections } from "./event-seldom-sections.ts";

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

const notStated = "Inte angivet";

/** What the form of an event has from the start. */
export const newEventValues = { datePrecision: ["DAY"], timeZone: ["Europe/Stockholm"] };

/** The form of an event: only its title and day are needed for a draft. */
export function eventSections(offers: EventOffers): Section[] {
  const audiences = optionsOf(labels.Audience);
  return [
    {
      legend: "Vad",
      fields: [
        { kind: "text", name: "title", label: "Rubrik", required: true },
        {
          kind: "choice",
          name: "kind",
          label: "Typ av aktivitet",
          options: optionsOf(labels.EventKind),
          none: "Välj",
        },
        { kind: "text", name: "theme", label: "Tema", hint: "Vad den handlar om, några ord." },
        {
          kind: "prose",
          name: "summary",
          label: "Kort beskrivning",
          hint: "Några meningar. De visas i listor.",
          lines: 3,
        },
        {
          kind: "prose",
          name: "description",
          label: "Hela texten",
          hint: "Tom rad ger nytt stycke, rad som börjar med - blir en punkt i en lista.",
          lines: 8,
        },
        {
          kind: "choice",
          name: "audience",
          label: "Främst för",
          options: audiences,
          none: notStated,
        },
        { kind: "choices", name: "alsoFor", label: "Också för", options: audiences },
      ],
    },
    {
      legend: "När",
      hint: "Fyll i det som är bestämt. Det som inte är känt lämnas tomt.",
      fields: [
        { kind: "date", name: "startsOn", label: "Dag", required: true },
        { kind: "date", name: "endsOn", label: "Sista dag", hint: "Bara om det är fler än en." },
        {
          kind: "choice",
          name: "datePrecision",
          label: "Hur exakt är dagen?",
          hint: "Är bara veckan, månaden eller årstiden känd räcker det med en dag i den.",
          options: optionsOf(labels.DatePrecision),
        },
        {
          kind: "choice",
          name: "partOfDay",
          label: "Del av dagen",
          hint: "Om klockslaget inte är bestämt.",
          options: optionsOf(labels.PartOfDay),
          none: notStated,
        },
        { kind: "time", name: "doorsAt", label: "Dörrarna öppnas" },
        { kind: "time", name: "startsAt", label: "Börjar" },
        { kind: "time", name: "endsAt", label: "Slutar" },
        {
          kind: "number",
          name: "plannedMinutes",
          label: "Planerad längd i minuter",
          hint: "Om slutet inte är bestämt. Bara arrangörerna ser den.",
        },
        { kind: "hidden", name: "timeZone", label: "Tidszon" },
      ],
    },
    {
      legend: "Var",
      fields: [
        {
          kind: "text",
          name: "venue.name",
          label: "Plats",
          hint: "Husets namn, till exempel Folkets hus.",
        },
        { kind: "text", name: "venue.room", label: "Lokal" },
        { kind: "text", name: "venue.streetAddress", label: "Gatuadress" },
        { kind: "text", name: "venue.locality", label: "Ort" },
        {
          kind: "choice",
          name: "venue.municipalityCode",
          label: "Kommun",
          options: offers.municipalities,
          none: notStated,
        },
        { kind: "tick", name: "online", label: "Den hålls digitalt, helt eller delvis" },
        { kind: "url", name: "onlineUrl", label: "Möteslänk", hint: "Börjar med https://" },
      ],
    },
    ...seldomEventSections(offers),
  ];
}
