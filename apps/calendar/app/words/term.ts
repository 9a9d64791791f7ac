import { label, labels } from "@finsam/domain/labels";
import type { Term, VocabularyName } from "@finsam/domain";
import type { Language } from "../language.ts";
import { englishTerms } from "./english-term.ts";

/** The word for a term of a closed set, in lower case as in running text. */
export function termIn<Name extends VocabularyName>(
  language: Language,
  name: Name,
  term: Term<Name>,
): string {
  return language === "sv" ? label(name, term) : inEnglish(term, englishTerms[name]);
}

/** The words for all terms of a closed set, by their codes and in their order. */
export function termsIn(
  language: Language,
  name: VocabularyName,
): Readonly<Record<string, string>> {
  if (language === "sv") return labels[name];
  const codes = Object.keys(labels[name]);
  return Object.fromEntries(codes.map((code) => [code, inEnglish(code, englishTerms[name])]));
}

/** Of the few terms that several sets have, the word of the last; but what is something else than all that is named is only that. */
const swedish = new Map([...wordsOf(labels), ["OTHER", "annat"]]);
const english = Object.fromEntries(wordsOf(englishTerms));

function wordsOf(sets: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  return Object.values(sets).flatMap((words) => Object.entries(words));
}

/** The word for a term of which the set isn't known; undefined for what is none. */
export function anyTerm(language: Language, code: string): string | undefined {
  const word = swedish.get(code);
  return word === undefined || language === "sv" ? word : inEnglish(code, english);
}

/** Most codes are the English words: `board meeting`. */
function inEnglish(code: string, others: Readonly<Partial<Record<string, string>>> = {}): string {
  return others[code] ?? code.toLowerCase().replaceAll("_", " ");
}

/** With a capital, as a heading or an option has it. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);
}
