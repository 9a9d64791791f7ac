import type * as z from "zod";

/** A sentence in the two languages that errors speak. */
export interface Sentence {
  /** Swedish, sentence case, no final period. */
  readonly sv: string;
  /** English, sentence case, no final period. */
  readonly en: string;
}

/** What to do about an issue that is no rule of the domain: a field is missing, too long, not an address … */
export function sentenceOf(issue: z.core.$ZodIssue): Sentence {
  switch (issue.code) {
    case "invalid_type":
      return typeSentence(issue.expected);
    case "too_small":
      return issue.origin === "string"
        ? { sv: "Fyll i fältet", en: "Expected a text that is not empty" }
        : { sv: `Ange minst ${issue.minimum}`, en: `Expected at least ${issue.minimum}` };
    case "too_big":
      return bigSentence(issue.origin, Number(issue.maximum));
    case "invalid_value":
      return {
        sv: `Välj ett av värdena ${issue.values.join(", ")}`,
        en: `Expected one of ${issue.values.join(", ")}`,
      };
    case "invalid_format":
      return formatSentence(issue.format);
    default:
      return { sv: "Värdet går inte att läsa", en: issue.message };
  }
}

function typeSentence(expected: string): Sentence {
  switch (expected) {
    case "string":
      return { sv: "Ange en text", en: "Expected a text" };
    case "number":
    case "int":
      return { sv: "Ange ett heltal eller tal", en: "Expected a number" };
    case "boolean":
      return { sv: "Ange ja eller nej", en: "Expected true or false" };
    case "array":
      return { sv: "Ange en lista", en: "Expected a list" };
    default:
      return { sv: "Uppgiften saknas eller har fel form", en: `Expected ${expected}` };
  }
}

function bigSentence(origin: string, maximum: number): Sentence {
  if (origin === "string")
    return { sv: `Skriv högst ${maximum} tecken`, en: `Expected at most ${maximum} characters` };
  if (origin === "array")
    return { sv: `Ange högst ${maximum} stycken`, en: `Expected at most ${maximum} items` };
  return { sv: `Ange högst ${maximum}`, en: `Expected at most ${maximum}` };
}

function formatSentence(format: string): Sentence {
  switch (format) {
    case "uuid":
      return { sv: "Hänvisningen går inte att läsa", en: "Expected a UUID" };
    case "email":
      return {
        sv: "Skriv en e-postadress som anmalan@exempel.se",
        en: "Expected an e-mail address such as anmalan@example.org",
      };
    case "url":
      return {
        sv: "Skriv en adress som börjar med https://",
        en: "Expected an address that begins with https://",
      };
    default:
      return { sv: "Skriv i den form som fältet kräver", en: `Expected the format ${format}` };
  }
}
