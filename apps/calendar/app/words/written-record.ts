import { type Language, sayIn } from "../language.ts";

/** What people call the records that a log tells of, by their types: also those that are an association's word to others. */
const records: Readonly<Record<string, readonly [sv: string, en: string]>> = {
  Association: ["förbundet", "the association"],
  Organisation: ["samverkansparten", "the partner"],
  Event: ["aktiviteten", "the event"],
  EventSeries: ["serien", "the series"],
  Initiative: ["insatsen", "the service"],
  EsfProject: ["ESF-projektet", "the ESF project"],
  ThemeWeek: ["temaveckan", "the theme week"],
  Document: ["dokumentet", "the document"],
  NewsItem: ["nyheten", "the news item"],
  Hold: ["en förhandsbokning", "a hold"],
  Confirmation: ["ett svar", "an answer"],
  Proposal: ["ett förslag", "a proposal"],
  ProposalAnswer: ["svaret på ett förslag", "the answer to a proposal"],
  SignOff: ["ett klartecken", "a sign-off"],
  Release: ["en utgåva", "a release"],
  Acknowledgement: ["en kvittens", "an acknowledgement"],
  PairDeclaration: ["vad som gäller för ett par", "what holds for a pair"],
};

/** A record that was written, as in running text: `aktiviteten`. */
export function writtenRecord(kind: string, language: Language): string {
  return sayIn(language)(...(records[kind] ?? (["en post", "a record"] as const)));
}
