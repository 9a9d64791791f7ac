import { textFilter } from "@finsam/database";
import { badInput } from "./bad-input.ts";
import { limits } from "./limits.ts";

/** The text of a filter as a condition on records of any kind; a blank text filters nothing. */
export function textCondition(text: string | null | undefined) {
  if (!text?.trim()) return {};
  return textFilter(checkedText(text, "filter.text"));
}

/** A text to search for, refused when it is too long. */
export function checkedText(text: string, argument: string): string {
  if (text.length <= limits.searchText) return text;
  throw badInput(argument, {
    sv: `Sök på högst ${limits.searchText} tecken`,
    en: `Expected at most ${limits.searchText} characters`,
  });
}
