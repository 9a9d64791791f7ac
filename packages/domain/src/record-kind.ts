/** The kinds of record: what has an id, an owner, a version, a visibility and a place in the change feed. */
export const recordKinds = [
  "Association",
  "Organisation",
  "EventSeries",
  "ThemeWeek",
  "Initiative",
  "EsfProject",
  "Event",
  "Document",
  "NewsItem",
  "Confirmation",
  "Hold",
  "PairDeclaration",
  "Acknowledgement",
  "Proposal",
  "ProposalAnswer",
  "SignOff",
  "Release",
] as const;

/** The kinds of an association's words on a theme week, told to its arrangers. */
export const weekWordKinds = [
  "PairDeclaration",
  "Acknowledgement",
  "Proposal",
  "ProposalAnswer",
  "SignOff",
  "Release",
] as const satisfies readonly RecordKind[];

/** One of {@link weekWordKinds}. */
export type WeekWordKind = (typeof weekWordKinds)[number];

/** Kinds without an address of their own: what an association says to others. */
export const wordKinds = [
  "Confirmation",
  "Hold",
  ...weekWordKinds,
] as const satisfies readonly RecordKind[];

/** One of {@link wordKinds}. */
export type WordKind = (typeof wordKinds)[number];

/** The kind of a record, the same name as its type in GraphQL and its `kind` in the change feed. */
export type RecordKind = (typeof recordKinds)[number];
