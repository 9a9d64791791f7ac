import { notFound } from "./not-found.ts";

/** The languages of the pages; Swedish has no prefix in addresses. */
export type Language = "sv" | "en";

/** The same words in both languages. */
export interface Words<T> {
  readonly sv: T;
  readonly en: T;
}

/** Says what stands in both languages in one of them. */
export type Say = <T>(sv: T, en: T) => T;

/** How a page in a language says things that stand beside each other in both. */
export function sayIn(language: Language): Say {
  return language === "sv" ? (sv) => sv : (_, en) => en;
}

/** The language that an address names. Throws a 404 for one that there is not. */
export function languageOf({ language }: { readonly language?: string | undefined }): Language {
  if (language === undefined) return "sv";
  if (language === "en") return "en";
  return notFound();
}

/** The language of the page with this address, whether there is such a page or not. */
export function languageAt(pathname: string): Language {
  return /^\/en(\/|\.data$|$)/.test(pathname) ? "en" : "sv";
}

/** An address of a page in a language. */
export function pathIn(language: Language, path: string): string {
  return language === "sv" ? path : `/en${path === "/" ? "" : path}`;
}

/** The address at which one signs in, in a language, and goes on to `to`: a path. */
export function signInPath(language: Language, to: string): string {
  return `${pathIn(language, "/sign-in")}?to=${encodeURIComponent(to)}`;
}

/** The address of the same page in the other language. */
export function pathInOther(pathname: string): string {
  return languageAt(pathname) === "sv" ? pathIn("en", pathname) : pathname.slice(3) || "/";
}

/** The `lang` of what is told in a record's own words: those are Swedish, on English pages too. */
export function recordLang(language: Language): "sv" | undefined {
  return language === "sv" ? undefined : "sv";
}
