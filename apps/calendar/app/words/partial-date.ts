import type { Language } from "../language.ts";
import { daySpan, monthInWords, seasonInWords } from "./event-time.ts";

/** What is known of a day, in words: `1 oktober 2018`, `oktober 2018`, `hösten 2019`, `2023`. */
export function partialDate(date: string, language: Language): string {
  const [year = "", part, day] = date.split("-");
  if (part === undefined) return year;
  if (day !== undefined) return daySpan(date, date, language);
  // 21 to 24 are spring, summer, autumn and winter (EDTF, level 1).
  return Number(part) > 20
    ? `${seasonInWords(Number(part) - 21, language)} ${year}`
    : monthInWords(date, language);
}

/** As other formats than EDTF know it: a day, a month or a year; null for a season, which they have no way to write. */
export function isoDate(date: string): string | null {
  return /^\d{4}-2[1-4]$/.test(date) ? null : date;
}
