import { useParams } from "react-router";
import { type Language, languageOf, type Say, sayIn } from "./language.ts";

/** The language of the page that a part stands on: the one that its address names. */
export function useLanguage(): Language {
  return languageOf(useParams());
}

/** How that page says things. */
export function useSay(): Say {
  return sayIn(useLanguage());
}
