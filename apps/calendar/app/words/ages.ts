import type { Language } from "../language.ts";

/** Whom a target group takes in by age: `16–29 år`, both ends inclusive; undefined where nothing is said. */
export function agesInWords(
  { ageFrom, ageTo }: { readonly ageFrom: number | null; readonly ageTo: number | null },
  language: Language,
): string | undefined {
  const years = language === "sv" ? "år" : "years";
  if (ageFrom !== null && ageTo !== null) return `${ageFrom}–${ageTo} ${years}`;
  if (ageFrom !== null) return language === "sv" ? `från ${ageFrom} år` : `from ${ageFrom} years`;
  if (ageTo !== null)
    return language === "sv" ? `till och med ${ageTo} år` : `up to ${ageTo} years`;
  return undefined;
}
