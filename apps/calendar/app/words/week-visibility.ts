import type { Say } from "../language.ts";

/** Who may see a theme week. */
export type WeekVisibility = "DRAFT" | "INTERNAL" | "PUBLIC";

/** What each visibility of a theme week means for those who plan it. */
export function weekVisibilities(say: Say): {
  readonly value: WeekVisibility;
  readonly label: string;
  readonly hint: string;
}[] {
  return [
    {
      value: "DRAFT",
      label: say("Utkast", "Draft"),
      hint: say(
        "Bara ert eget förbund ser veckan. Ingen inbjudan skickas.",
        "Only your own association sees the week. No invitation is sent.",
      ),
    },
    {
      value: "INTERNAL",
      label: say("Planeras tillsammans", "Planned together"),
      hint: say(
        "De inbjudna får ett mejl, ser dagar, tema och vilka som är inbjudna, och kan svara. Planen ser de som har tackat ja.",
        "Those invited get an e-mail, see the days, the theme and who is invited, and can answer. Those who have accepted see the plan.",
      ),
    },
    {
      value: "PUBLIC",
      label: say("Offentlig", "Public"),
      hint: say(
        "Alla ser veckans namn, dagar, tema, arrangörer och utgåvor, och de aktiviteter som är publika. Planen ser bara arrangörerna.",
        "Everybody sees the week’s name, days, theme, arrangers and releases, and the events that are public. Only the arrangers see the plan.",
      ),
    },
  ];
}
