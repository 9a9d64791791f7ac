import type { Sentence } from "@finsam/domain";

/** Why an item of a file or page is not taken in, each with a sentence in Swedish and English. */
export const skipSentences = {
  NO_UID: {
    sv: "Aktiviteten saknar identitet (UID), så den går inte att känna igen nästa gång",
    en: "The event has no identity (UID), so it could not be recognised next time",
  },
  UID_TOO_LONG: {
    sv: "Aktivitetens identitet (UID) är längre än 500 tecken",
    en: "The event's identity (UID) is longer than 500 characters",
  },
  DUPLICATE: {
    sv: "Aktiviteten står flera gånger; den senaste versionen gäller",
    en: "The event is there several times; its latest version counts",
  },
  NO_TITLE: { sv: "Aktiviteten saknar rubrik", en: "The event has no title" },
  NO_START: { sv: "Aktiviteten har ingen starttid", en: "The event has no start" },
  NO_SUCH_DATE: {
    sv: "Datumet eller tiden finns inte i almanackan",
    en: "The date or time does not exist",
  },
  END_BEFORE_START: { sv: "Slutet ligger före början", en: "The end is before the start" },
  UNKNOWN_TIME_ZONE: {
    sv: "Tidszonen är okänd, så klockslaget går inte att tolka",
    en: "The time zone is unknown, so the time cannot be told",
  },
  RULE_UNREADABLE: {
    sv: "Upprepningen går inte att tolka",
    en: "The recurrence cannot be read",
  },
  RULE_TOO_FREQUENT: {
    sv: "Aktiviteten upprepas oftare än dagligen",
    en: "The event recurs more often than daily",
  },
  TOO_MANY_OCCURRENCES: {
    sv: "Upprepningen ger fler tillfällen än vad som tas in",
    en: "The recurrence has more occurrences than are taken in",
  },
  THIS_AND_FUTURE: {
    sv: "En ändring gäller även alla senare tillfällen; de senare tas inte in",
    en: "A change concerns all later occurrences too; the later ones are not taken in",
  },
  PRIVATE: { sv: "Aktiviteten är märkt som privat", en: "The event is marked as private" },
  TOO_LARGE: { sv: "Aktiviteten är för stor", en: "The event is too large" },
  TOO_MANY_ITEMS: {
    sv: "Det finns fler aktiviteter än vad som tas in",
    en: "There are more events than are taken in",
  },
  UNREADABLE: { sv: "Aktiviteten går inte att läsa", en: "The event cannot be read" },
  NOT_JSON: {
    sv: "En del av sidans uppgifter (JSON-LD) går inte att läsa",
    en: "A part of the page's data (JSON-LD) cannot be read",
  },
  INVALID: { sv: "En uppgift är fel", en: "A field is wrong" },
} as const satisfies Record<string, Sentence>;

/** Why an item is not taken in, for programs: a key of {@link skipSentences}. */
export type SkipCode = keyof typeof skipSentences;

/** An item that is not taken in, told so that whoever keeps the source can mend it. */
export interface SkippedItem {
  /** Where it stands: its title and which one it is, `Frukostmöte (#3)`, or its place in the page. */
  readonly where: string;
  /** Its identity, if it has a usable one. What is held of it is not taken away. */
  readonly uid: string | null;
  /** For programs; never changes. */
  readonly code: SkipCode;
  /** For people; says more than the code where more is known. */
  readonly message: Sentence;
}

/** Ends the reading of one item from within. */
export class ItemSkipped extends Error {
  override readonly name = "ItemSkipped";
  readonly code: SkipCode;
  readonly sentence: Sentence;

  constructor(code: SkipCode, sentence: Sentence = skipSentences[code]) {
    super(sentence.en);
    this.code = code;
    this.sentence = sentence;
  }
}

/** Tells of an item that is not taken in. */
export function skipped(
  where: string,
  uid: string | null,
  code: SkipCode,
  message: Sentence = skipSentences[code],
): SkippedItem {
  return { where: where.slice(0, 200), uid, code, message };
}
