import { type Option, optionsOf, type Section } from "../form/field.ts";
import { type Language, sayIn } from "../language.ts";
import { actorColumns } from "./actor-columns.ts";
import { emptied, httpsFirst, noRecord, notStated, partialDay } from "./field-words.ts";
import { aliasesField, summaryField, wholeTextField } from "./prose-fields.ts";
import { targetGroupTable } from "./target-group-table.ts";
import { venueFields } from "./venue-fields.ts";

/** What the form of an insats offers beside what is fixed. */
export interface InitiativeOffers {
  readonly municipalities: readonly Option[];
  /** Those of the members of its association. */
  readonly nearby: readonly Option[];
  readonly actors: readonly Option[];
  readonly initiatives: readonly Option[];
}

/** The form of an insats: only its name is needed for a draft. */
export function initiativeSections(offers: InitiativeOffers, language: Language): Section[] {
  const say = sayIn(language);
  const oneOf = (name: string, label: string) =>
    ({
      kind: "choice",
      name,
      label,
      options: offers.initiatives,
      none: noRecord(say),
      areNames: true,
    }) as const;
  return [
    {
      legend: say("Vad", "What"),
      fields: [
        { kind: "text", name: "name", label: say("Namn", "Name"), required: true },
        aliasesField(say),
        summaryField(say),
        wholeTextField("description", 8, say),
        {
          kind: "choices",
          name: "kinds",
          label: say("Inriktning", "Kind"),
          options: optionsOf("InitiativeKind", language),
        },
        {
          kind: "url",
          name: "website",
          label: say("Egen webbsida", "Web page of its own"),
          hint: httpsFirst(say),
        },
      ],
    },
    {
      legend: say("När", "When"),
      fields: [
        {
          kind: "choice",
          name: "status",
          label: say("Läge", "State"),
          options: optionsOf("InitiativeStatus", language),
          none: notStated(say),
        },
        { kind: "text", name: "startsOn", label: say("Från", "From"), hint: partialDay(say) },
        {
          kind: "text",
          name: "endsOn",
          label: say("Till och med", "To"),
          hint: say(
            "Tomt om den pågår, eller om det inte är känt.",
            "Empty if it goes on, or if that is not known.",
          ),
        },
        {
          kind: "date",
          name: "confirmedOn",
          label: say("Stämde senast", "Last confirmed"),
          hint: say(
            "Dagen då någon senast såg att det som står här är rätt.",
            "The day on which somebody last saw that what stands here is right.",
          ),
        },
      ],
    },
    {
      legend: say("För vem", "For whom"),
      fields: [
        {
          kind: "choices",
          name: "municipalityCodes",
          label: say(
            "Kommuner vars invånare den är för",
            "Municipalities whose inhabitants it is for",
          ),
          options: offers.nearby,
          areNames: true,
        },
        targetGroupTable(say),
      ],
    },
    {
      legend: say("Vem och var", "Who and where"),
      fields: [
        {
          kind: "table",
          name: "operators",
          label: say("Utförare", "Run by"),
          hint: `${say("Den som driver insatsen.", "Whoever runs the service.")} ${emptied(say)}`,
          row: say("Utförare", "Provider"),
          columns: actorColumns(offers.actors, say),
        },
        ...venueFields(offers.municipalities, say),
      ],
    },
    {
      legend: say("Sammanhang", "Context"),
      seldom: true,
      fields: [
        oneOf("partOfId", say("Del av", "Part of")),
        oneOf("predecessorId", say("Fortsätter på", "Continues")),
      ],
    },
  ];
}
