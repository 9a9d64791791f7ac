import { luhnCheckDigit } from "./organisation-number.ts";

const candidates = /(?<!\d)(?:19|20)?(\d{2})(\d{2})(\d{2})[-+]?(\d{3})(\d)(?!\d)/g;

/**
 * Whether a text holds what looks like a personal identity number or a co-ordination number: a date of birth
 * (day + 60 for the latter) with four digits whose last is the right check digit. None may stand in any record.
 * Organisation numbers never match, since their third digit is at least 2.
 */
export function holdsPersonalIdentityNumber(text: string): boolean {
  for (const [, year = "", month = "", day = "", serial = "", check = ""] of text.matchAll(
    candidates,
  )) {
    const dayOfMonth = Number(day) > 60 ? Number(day) - 60 : Number(day);
    const isBirthDate =
      Number(month) >= 1 && Number(month) <= 12 && dayOfMonth >= 1 && dayOfMonth <= 31;
    if (isBirthDate && luhnCheckDigit(year + month + day + serial) === Number(check)) return true;
  }
  return false;
}
