import type { Language } from "../language.ts";

/** Whose something is: `Sundbybergs`, but `SUVS`; in English `Sundbyberg’s`. */
export function genitive(name: string, language: Language): string {
  if (language === "en") return `${name}’s`;
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}
