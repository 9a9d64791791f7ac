import { labels } from "@finsam/domain/labels";
import { type Option, optionsOf, type Section } from "../form/field.ts";

/** What the form of an event offers beside what is fixed. */
export interface EventOffers {
  readonly municipalities: readonly Option[];
  /** Associations other than its own. */
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
    {
      legend: "Anmälan och platser",
      seldom: true,
      fields: [
        {
          kind: "choice",
          name: "registration.status",
          label: "Anmälan",
          options: optionsOf(labels.RegistrationStatus),
          none: notStated,
        },
        { kind: "date", name: "registration.deadlineOn", label: "Sista anmälningsdag" },
        {
          kind: "time",
          name: "registration.deadlineAt",
          label: "Senast klockan",
          hint: "Bara om ett klockslag gäller.",
        },
        {
          kind: "url",
          name: "registration.url",
          label: "Länk till anmälan",
          hint: "Börjar med https://",
        },
        {
          kind: "email",
          name: "registration.email",
          label: "E-post för anmälan",
          hint: "En funktionsbrevlåda, inte någons egen adress.",
        },
        {
          kind: "number",
          name: "registration.priceSek",
          label: "Pris i kronor",
          hint: "0 om den är utan kostnad.",
        },
        { kind: "number", name: "capacity", label: "Antal platser" },
      ],
    },
    {
      legend: "Tillgänglighet",
      seldom: true,
      fields: [
        {
          kind: "choices",
          name: "accessibility",
          label: "Det här vet vi",
          hint: "Det som inte är kryssat är inte känt.",
          options: optionsOf(labels.AccessibilityFact),
        },
      ],
    },
    {
      legend: "Medverkande",
      seldom: true,
      fields: [
        {
          kind: "table",
          name: "contributors",
          label: "De som presenteras för publiken",
          hint: "Aldrig deltagare. Töm en rad för att ta bort den.",
          row: "Medverkande",
          columns: [
            { kind: "text", name: "person", label: "Namn" },
            ...(offers.organisations.length === 0
              ? []
              : [
                  {
                    kind: "choice",
                    name: "organisationId",
                    label: "Eller samverkanspart",
                    options: offers.organisations,
                    none: "Ingen",
                  } as const,
                ]),
            { kind: "text", name: "affiliation", label: "Från" },
            {
              kind: "choice",
              name: "role",
              label: "Roll",
              options: optionsOf(labels.ContributorRole),
              none: "Välj",
            },
          ],
        },
      ],
    },
    {
      legend: "Tillsammans med",
      seldom: true,
      fields: [
        {
          kind: "choices",
          name: "organiserIds",
          label: "Förbund som arrangerar",
          hint: "Andra förbund bekräftar själva att de är med.",
          options: offers.organisers,
        },
        {
          kind: "choice",
          name: "themeWeekId",
          label: "Temavecka",
          options: offers.weeks,
          none: "Ingen",
        },
        { kind: "choice", name: "seriesId", label: "Serie", options: offers.series, none: "Ingen" },
        ...(offers.initiatives.length === 0
          ? []
          : [
              {
                kind: "choices",
                name: "initiativeIds",
                label: "Insatser som den handlar om",
                options: offers.initiatives,
              } as const,
            ]),
        ...(offers.projects.length === 0
          ? []
          : [
              {
                kind: "choices",
                name: "esfProjectIds",
                label: "ESF-projekt som den handlar om",
                options: offers.projects,
              } as const,
            ]),
      ],
    },
    {
      legend: "Efteråt",
      seldom: true,
      fields: [
        { kind: "number", name: "attendance.count", label: "Hur många kom?" },
        {
          kind: "choice",
          name: "attendance.qualifier",
          label: "Hur säkert är antalet?",
          options: optionsOf(labels.AttendanceQualifier),
          none: notStated,
        },
      ],
    },
  ];
}
