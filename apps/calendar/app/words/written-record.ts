/** What people call the records that a log tells of, by their types: also those that are an association's word to others. */
const records: Readonly<Record<string, string>> = {
  Association: "förbundet",
  Organisation: "samverkansparten",
  Event: "aktiviteten",
  EventSeries: "serien",
  Initiative: "insatsen",
  EsfProject: "ESF-projektet",
  ThemeWeek: "temaveckan",
  Document: "dokumentet",
  NewsItem: "nyheten",
  Hold: "en förhandsbokning",
  Confirmation: "ett svar",
  Proposal: "ett förslag",
  ProposalAnswer: "svaret på ett förslag",
  SignOff: "ett klartecken",
  Release: "en utgåva",
  Acknowledgement: "en kvittens",
  PairDeclaration: "vad som gäller för ett par",
};

/** A record that was written, as in running text: `aktiviteten`. */
export function writtenRecord(kind: string): string {
  return records[kind] ?? "en post";
}
