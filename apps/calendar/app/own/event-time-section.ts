import { optionsOf, type Section } from "../form/field.ts";
import { type Language, sayIn } from "../language.ts";
import { notStated } from "./field-words.ts";

/** When an event is, as far as it is settled. */
export function eventTimeSection(language: Language): Section {
  const say = sayIn(language);
  return {
    legend: say("När", "When"),
    hint: say(
      "Fyll i det som är bestämt. Det som inte är känt lämnas tomt.",
      "Fill in what is settled. What is not known is left empty.",
    ),
    fields: [
      { kind: "date", name: "startsOn", label: say("Dag", "Day"), required: true },
      {
        kind: "date",
        name: "endsOn",
        label: say("Sista dag", "Last day"),
        hint: say("Bara om det är fler än en.", "Only if there is more than one."),
      },
      {
        kind: "choice",
        name: "datePrecision",
        label: say("Hur exakt är dagen?", "How exact is the day?"),
        hint: say(
          "Är bara veckan, månaden eller årstiden känd räcker det med en dag i den.",
          "If only the week, the month or the season is known, a day in it will do.",
        ),
        options: optionsOf("DatePrecision", language),
      },
      {
        kind: "choice",
        name: "partOfDay",
        label: say("Del av dagen", "Part of the day"),
        hint: say("Om klockslaget inte är bestämt.", "If the clock time is not settled."),
        options: optionsOf("PartOfDay", language),
        none: notStated(say),
      },
      { kind: "time", name: "doorsAt", label: say("Dörrarna öppnas", "Doors open") },
      { kind: "time", name: "startsAt", label: say("Börjar", "Begins") },
      { kind: "time", name: "endsAt", label: say("Slutar", "Ends") },
      {
        kind: "number",
        name: "plannedMinutes",
        label: say("Planerad längd i minuter", "Planned length in minutes"),
        hint: say(
          "Om slutet inte är bestämt. Bara arrangörerna ser den.",
          "If the end is not settled. Only the arrangers see it.",
        ),
      },
      { kind: "hidden", name: "timeZone", label: say("Tidszon", "Time zone") },
    ],
  };
}
