/** Who may see a theme week. */
export type WeekVisibility = "DRAFT" | "INTERNAL" | "PUBLIC";

/** What each visibility of a theme week means for those who plan it. */
export const weekVisibilities: readonly {
  readonly value: WeekVisibility;
  readonly label: string;
  readonly hint: string;
}[] = [
  {
    value: "DRAFT",
    label: "Utkast",
    hint: "Bara ert eget förbund ser veckan. Ingen inbjudan skickas.",
  },
  {
    value: "INTERNAL",
    label: "Planeras tillsammans",
    hint: "De inbjudna får ett mejl, ser dagar, tema och vilka som är inbjudna, och kan svara. Planen ser de som har tackat ja.",
  },
  {
    value: "PUBLIC",
    label: "Offentlig",
    hint: "Alla ser veckans namn, dagar, tema, arrangörer och utgåvor, och de aktiviteter som är publika. Planen ser bara arrangörerna.",
  },
];
