import { labels } from "@finsam/domain/labels";
import { optionsOf, type Section } from "../form/field.ts";
import { aboutFields } from "./about-fields.ts";
import type { EventOffers } from "./event-sections.ts";

const notStated = "Inte angivet";

/** What of an event is seldom written, or long after it was begun. */
export function seldomEventSections(offers: EventOffers): Section[] {
  return [
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
        ...aboutFields("initiativeIds", "Insatser som den handlar om", offers.initiatives),
        ...aboutFields("esfProjectIds", "ESF-projekt som den handlar om", offers.projects),
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
