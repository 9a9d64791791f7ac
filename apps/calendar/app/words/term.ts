import { label } from "@finsam/domain/labels";
import type { Term, VocabularyName } from "@finsam/domain";
import type { Language } from "../language.ts";

/** The word for a term of a closed set, in lower case as in running text. In English the code says it. */
export function termIn<Name extends VocabularyName>(
  language: Language,
  name: Name,
  term: Term<Name>,
): string {
  return language === "sv" ? label(name, term) : codeInWords(term);
}

/** The code of a term as English words: `board meeting`. */
export function codeInWords(code: string): string {
  return code.toLowerCase().replaceAll("_", " ");
}

/** With a capital, as a heading or an option has it. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);
}
