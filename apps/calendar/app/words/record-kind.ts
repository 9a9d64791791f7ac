import type { Language } from "../language.ts";

/** The kinds of records that can be searched for, by what the endpoint calls them in a filter, in the order of the form. */
export const searchedKinds = [
  ["EVENT", "Event"],
  ["INITIATIVE", "Initiative"],
  ["ESF_PROJECT", "EsfProject"],
  ["THEME_WEEK", "ThemeWeek"],
  ["NEWS_ITEM", "NewsItem"],
  ["DOCUMENT", "Document"],
  ["ASSOCIATION", "Association"],
  ["ORGANISATION", "Organisation"],
  ["EVENT_SERIES", "EventSeries"],
] as const;

/** A kind of record, by its name as a type. */
export type KindName = (typeof searchedKinds)[number][1];

const words = {
  sv: {
    Association: ["Förbund", "Förbund"],
    Organisation: ["Samverkanspart", "Samverkansparter"],
    Event: ["Aktivitet", "Aktiviteter"],
    EventSeries: ["Serie", "Serier"],
    Initiative: ["Insats", "Insatser"],
    EsfProject: ["ESF-projekt", "ESF-projekt"],
    ThemeWeek: ["Temavecka", "Temaveckor"],
    Document: ["Dokument", "Dokument"],
    NewsItem: ["Nyhet", "Nyheter"],
  },
  en: {
    Association: ["Association", "Associations"],
    Organisation: ["Partner", "Partners"],
    Event: ["Event", "Events"],
    EventSeries: ["Series", "Series"],
    Initiative: ["Service", "Services"],
    EsfProject: ["ESF project", "ESF projects"],
    ThemeWeek: ["Theme week", "Theme weeks"],
    Document: ["Document", "Documents"],
    NewsItem: ["News", "News"],
  },
} as const satisfies Record<Language, Record<KindName, readonly [string, string]>>;

/** What a record of a kind is called: `Aktivitet`. */
export function kindInWords(kind: KindName, language: Language): string {
  return words[language][kind][0];
}

/** What several of a kind are called: `Aktiviteter`. */
export function kindsInWords(kind: KindName, language: Language): string {
  return words[language][kind][1];
}
