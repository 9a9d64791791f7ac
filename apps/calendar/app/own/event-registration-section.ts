import { optionsOf, type Section } from "../form/field.ts";
import { type Language, sayIn } from "../language.ts";
import { httpsFirst, notStated } from "./field-words.ts";

/** How one signs up for an event, and how many can come. */
export function eventRegistrationSection(language: Language): Section {
  const say = sayIn(language);
  return {
    legend: say("Anmälan och platser", "Registration and places"),
    seldom: true,
    fields: [
      {
        kind: "choice",
        name: "registration.status",
        label: say("Anmälan", "Registration"),
        options: optionsOf("RegistrationStatus", language),
        none: notStated(say),
      },
      {
        kind: "date",
        name: "registration.deadlineOn",
        label: say("Sista anmälningsdag", "Last day to register"),
      },
      {
        kind: "time",
        name: "registration.deadlineAt",
        label: say("Senast klockan", "At the latest at"),
        hint: say("Bara om ett klockslag gäller.", "Only if there is a clock time."),
      },
      {
        kind: "url",
        name: "registration.url",
        label: say("Länk till anmälan", "Link to register"),
        hint: httpsFirst(say),
      },
      {
        kind: "email",
        name: "registration.email",
        label: say("E-post för anmälan", "Email to register"),
        hint: say(
          "En funktionsbrevlåda, inte någons egen adress.",
          "A function mailbox, nobody’s own address.",
        ),
      },
      {
        kind: "number",
        name: "registration.priceSek",
        label: say("Pris i kronor", "Price in SEK"),
        hint: say("0 om den är utan kostnad.", "0 if it is free of charge."),
      },
      { kind: "number", name: "capacity", label: say("Antal platser", "Number of places") },
    ],
  };
}
