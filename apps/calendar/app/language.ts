import { notFound } from "./not-found.ts";

/** The languages of the pages; Swedish has no prefix in addresses. */
export type Language = "sv" | "en";

/** The same words in both languages. */
export interface Words<T> {
  readonly sv: T;
  readonly en: T;
}

/** The language that an address names. Throws a 404 for one that there is not. */
export function languageOf({ language }: { readonly language?: string | undefined }): Language {
  if (language === undefined) return "sv";
  if (language === "en") return "en";
  return notFound();
}

/** An address of a page in a language. */
export function pathIn(language: Language, path: string): string {
  return language === "sv" ? path : `/en${path === "/" ? "" : path}`;
}

/** The `lang` of what is told in a record's own words: those are Swedish, on English pages too. */
export function recordLang(language: Language): "sv" | undefined {
  return language === "sv" ? undefined : "sv";
}
