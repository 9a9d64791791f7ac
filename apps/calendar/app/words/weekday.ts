import type { Language } from "../language.ts";
import { capitalised } from "./term.ts";

/** The days of the week from Monday on: `Måndag`. */
export function weekdays(language: Language): string[] {
  const format = new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", {
    timeZone: "UTC",
    weekday: "long",
  });
  // 1 January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, day) =>
    capitalised(format.format(Date.UTC(2024, 0, 1 + day))),
  );
}
