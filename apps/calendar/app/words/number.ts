import type { Language } from "../language.ts";

/** A number as one writes it: `48 520 056`, `22,6`. */
export function numberInWords(value: number, language: Language): string {
  // With spaces that don't break a number over two lines.
  return new Intl.NumberFormat(language === "sv" ? "sv-SE" : "en-GB").format(value);
}

/** A value with its unit: `680 deltagare`, `48 520 056 kronor`, `14 %`. */
export function valueInWords(value: number, unit: string | null, language: Language): string {
  const number = numberInWords(value, language);
  if (unit === null) return number;
  if (unit === "SEK") return language === "sv" ? `${number} kronor` : `SEK ${number}`;
  return `${number}\u00a0${unit}`;
}
