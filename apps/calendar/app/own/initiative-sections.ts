import { labels } from "@finsam/domain/labels";
import { type Option, optionsOf, type Section } from "../form/field.ts";

/** What the form of an insats offers beside what is fixed. */
export interface InitiativeOffers {
  readonly municipalities: readonly Option[];
  /** Those of the members of its association. */
  readonly nearby: readonly Option[];
  readonly actors: readonly Option[];
  readonly initiatives: readonly Option[];
}

const notStated = "Inte angivet";
const partly = "År, månad eller dag: 2026, 2026-10 eller 2026-10-15.";

/** The form of an insats: only its name is needed for a draft. */
export function initiativeSections(offers: InitiativeOffers): Section[] {
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
          kind: "choices",
          name: "kinds",
          label: "Inriktning",
          options: optionsOf(labels.InitiativeKind),
        },
        { kind: "url", name: "website", label: "Egen webbsida", hint: "Börjar med https://" },
      ],
    },
    {
      legend: "När",
      fields: [
        {
          kind: "choice",
          name: "status",
          label: "Läge",
          options: optionsOf(labels.InitiativeStatus),
          none: notStated,
        },
        { kind: "text", name: "startsOn", label: "Från", hint: partly },
        {
          kind: "text",
          name: "endsOn",
          label: "Till och med",
          hint: "Tomt om den pågår, eller om det inte är känt.",
        },
        {
          kind: "date",
          name: "confirmedOn",
          label: "Stämde senast",
          hint: "Dagen då någon senast såg att det som står här är rätt.",
        },
      ],
    },
    {
      legend: "För vem",
      fields: [
        {
          kind: "choices",
          name: "municipalityCodes",
          label: "Kommuner vars invånare den är för",
          options: offers.nearby,
        },
        {
          kind: "table",
          name: "targetGroups",
          label: "Målgrupper",
          hint: "En för varje tid, om den har ändrats. Töm en rad för att ta bort den.",
          row: "Målgrupp",
          columns: [
            { kind: "number", name: "ageFrom", label: "Från ålder" },
            { kind: "number", name: "ageTo", label: "Till och med ålder" },
            { kind: "prose", name: "description", label: "Med ord", lines: 2 },
            { kind: "prose", name: "needs", label: "Behov", hint: "Ett på varje rad.", lines: 2 },
            { kind: "number", name: "population", label: "Hur många det kan gälla" },
            { kind: "text", name: "validFrom", label: "Gäller från" },
            { kind: "text", name: "validTo", label: "Gäller till och med" },
          ],
        },
      ],
    },
    {
      legend: "Vem och var",
      fields: [
        {
          kind: "table",
          name: "operators",
          label: "Utförare",
          hint: "Den som driver insatsen. Töm en rad för att ta bort den.",
          row: "Utförare",
          columns: [
            { kind: "choice", name: "actor", label: "Vem", options: offers.actors, none: "Välj" },
            { kind: "text", name: "from", label: "Från" },
            { kind: "text", name: "to", label: "Till och med" },
          ],
        },
        { kind: "text", name: "venue.name", label: "Plats" },
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
      ],
    },
    {
      legend: "Sammanhang",
      seldom: true,
      fields: [
        {
          kind: "choice",
          name: "partOfId",
          label: "Del av",
          options: offers.initiatives,
          none: "Ingen",
        },
        {
          kind: "choice",
          name: "predecessorId",
          label: "Fortsätter på",
          options: offers.initiatives,
          none: "Ingen",
        },
      ],
    },
  ];
}
