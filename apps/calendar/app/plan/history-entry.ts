import type { Say, Words } from "../language.ts";
import type { FieldChange } from "../words/field-value.ts";

/** The kinds of what happens in a plan, with what a page calls them. */
export const historyKinds = {
  sv: {
    utgavor: "Utgåvor",
    klartecken: "Klartecken",
    forslag: "Förslag",
    kvittenser: "Kvittenser",
    par: "Sagt om par",
  },
  en: {
    utgavor: "Releases",
    klartecken: "Sign-offs",
    forslag: "Proposals",
    kvittenser: "Acknowledgements",
    par: "Said of pairs",
  },
} as const satisfies Words<object>;

/** One of them, as an address names it. */
export type HistoryKind = keyof (typeof historyKinds)["sv"];

/** What else is told of something that happened. */
export interface HistoryDetail {
  /** What it is: `Skäl`. Default: that needs not be said. */
  readonly name?: string;
  readonly text: string;
  /** Whether it is said in the words of a record, and not in ours. */
  readonly isInOwnWords: boolean;
}

/** Something that happened in a week's plan. */
export interface HistoryEntry {
  readonly key: string;
  readonly kind: HistoryKind;
  readonly at: string;
  /** Who did what: a sentence. */
  readonly sentence: string;
  readonly details: readonly HistoryDetail[];
  readonly changes: readonly FieldChange[];
}

/** What a record says itself, as a detail; nothing where it says nothing. */
export function inOwnWords(text: string | null | undefined): HistoryDetail[] {
  return text ? [{ text, isInOwnWords: true }] : [];
}

/** What is told of records, as a detail. */
export function inOurWords(text: string): HistoryDetail {
  return { text, isInOwnWords: false };
}

/** Why somebody did something, as a detail; nothing where that isn't told. */
export function reasonGiven(why: string | null, say: Say): HistoryDetail[] {
  return inOwnWords(why).map((detail) => ({ name: say("Skäl", "Reason"), ...detail }));
}
