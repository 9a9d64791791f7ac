import { weekSpan } from "@finsam/domain/weeks";
import type { Language } from "../language.ts";
import { daySpan } from "./event-time.ts";

/** The number of a week: 42 of `2026-W42`. */
export function weekNumber(week: string): number {
  return Number(week.slice(-2));
}

/** A week as the title of a page: `Vecka 42, 12–18 oktober 2026`. */
export function weekTitle(week: string, language: Language): string {
  const { from, to } = weekSpan(week);
  const name = language === "sv" ? "Vecka" : "Week";
  return `${name} ${weekNumber(week)}, ${daySpan(from, to, language)}`;
}

/** A week as a heading in a list, by all its days or by some of them: `v. 42, 12–18 oktober 2026`. */
export function weekHeading(
  week: string,
  language: Language,
  { from, to }: { readonly from: string; readonly to: string } = weekSpan(week),
): string {
  const name = language === "sv" ? "v." : "Week";
  return `${name} ${weekNumber(week)}, ${daySpan(from, to, language)}`;
}
