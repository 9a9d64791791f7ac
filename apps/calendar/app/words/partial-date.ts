import type { Language } from "../language.ts";
import { dayInWords, monthInWords, seasonInWords } from "./event-time.ts";

/** What is known of a day, in words: `oktober 2018`, `hösten 2019`, `2023`. */
export function partialDate(date: string, language: Language): string {
  const [year = "", part, day] = date.split("-");
  if (part === undefined) return year;
  if (day !== undefined) return dayInWords(date, language);
  // 21 to 24 are spring, summer, autumn and winter (EDTF, level 1).
  return Number(part) > 20
    ? `${seasonInWords(Number(part) - 21, language)} ${year}`
    : monthInWords(date, language);
}
