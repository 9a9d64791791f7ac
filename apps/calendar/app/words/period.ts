import type { Language, Words } from "../language.ts";
import { partialDate } from "./partial-date.ts";

/** A span of which either end may not be known. */
export interface OpenPeriod {
  readonly from: string | null;
  readonly to: string | null;
}

const words: Words<Record<"from" | "to", string>> = {
  sv: { from: "från", to: "till" },
  en: { from: "from", to: "until" },
};

/** A span in words: `från december 2018 till augusti 2019`; undefined where nothing is known of it. */
export function periodInWords({ from, to }: OpenPeriod, language: Language): string | undefined {
  if (from === null && to === null) return undefined;
  if (from !== null && from === to) return partialDate(from, language);
  const text = words[language];
  return [
    ...(from === null ? [] : [text.from, partialDate(from, language)]),
    ...(to === null ? [] : [text.to, partialDate(to, language)]),
  ].join(" ");
}
