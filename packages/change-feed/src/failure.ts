import type { Issue, Parsed, Sentence } from "@finsam/domain";

/** What can be wrong with something that came over the wire, beside the general codes of a parse. Stable. */
export type WireCode =
  | "NOT_JSON"
  | "NEXT_ELSEWHERE"
  | "NOT_A_CHANGE_NUMBER"
  | "NUMBER_NOT_EXACT"
  | "DATA_MISSING"
  | "NOT_KEEPABLE"
  | "NOT_AN_AUDIENCE"
  | "REPEATED_PARAMETER"
  | "NOT_A_PARAMETER";

const wireSentences: Readonly<Record<WireCode, Sentence>> = {
  NOT_JSON: { sv: "Svaret är inte JSON", en: "Expected JSON" },
  NEXT_ELSEWHERE: {
    sv: "Sidans next leder till en annan adress än flödets",
    en: "Expected next to be an absolute address with the origin and path of the page",
  },
  NOT_A_CHANGE_NUMBER: {
    sv: "Ändringsnumret går inte att läsa",
    en: "Expected an integer, or an instant as RFC 3339 writes it",
  },
  NUMBER_NOT_EXACT: {
    sv: "Ändringsnumret är för stort för att sparas exakt",
    en: "Expected a number that can be kept exactly: at most 63 bits",
  },
  DATA_MISSING: {
    sv: "Posten saknar innehåll",
    en: "Expected data in an item whose state is updated",
  },
  NOT_KEEPABLE: {
    sv: "Posten innehåller tecken, tal eller nästling som inte kan sparas",
    en: "Expected well-formed text without U+0000, finite numbers, no key __proto__ and a depth of at most 64",
  },
  NOT_AN_AUDIENCE: { sv: "Adressen är ingen flödesadress", en: "Expected the path of a feed" },
  REPEATED_PARAMETER: {
    sv: "En uppgift står två gånger i adressen",
    en: "Expected each query parameter once",
  },
  NOT_A_PARAMETER: {
    sv: "En uppgift i adressen går inte att läsa",
    en: "Expected a query parameter in its canonical form",
  },
};

/** One thing that is wrong, as an issue of the domain. */
export function wireIssue(code: WireCode, path: Issue["path"] = []): Issue {
  return { path, code, message: wireSentences[code] };
}

/** A parse that has failed for one reason. */
export function failed(code: WireCode, path: Issue["path"] = []): Parsed<never> & { ok: false } {
  return { ok: false, issues: [wireIssue(code, path)] };
}
