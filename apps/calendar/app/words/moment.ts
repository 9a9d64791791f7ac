import type { Language } from "../language.ts";
import { swedishDay } from "./swedish-day.ts";

/** When something was, as short as it can be said today: `08.40`, `24 november kl. 08.40`, `24 november 2025 kl. 08.40`. */
export function momentInWords(instant: string, today: string, language: Language): string {
  const at = new Date(instant);
  const clock = formatOf(language, { hour: "2-digit", minute: "2-digit" }).format(at);
  const time = language === "sv" ? clock.replace(":", ".") : clock;
  const day = swedishDay(at);
  if (day === today) return time;
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const date = formatOf(language, {
    day: "numeric",
    month: "long",
    ...(isThisYear ? {} : { year: "numeric" }),
  }).format(at);
  return language === "sv" ? `${date} kl. ${time}` : `${date} at ${time}`;
}

function formatOf(language: Language, options: Intl.DateTimeFormatOptions) {
  const locale = language === "sv" ? "sv-SE" : "en-GB";
  return new Intl.DateTimeFormat(locale, { timeZone: "Europe/Stockholm", ...options });
}
