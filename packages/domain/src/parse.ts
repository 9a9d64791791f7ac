import type * as z from "zod";
import { associationSchema } from "./association.ts";
import { confirmationSchema } from "./confirmation.ts";
import { documentSchema } from "./document.ts";
import { esfProjectSchema } from "./esf-project.ts";
import { eventSchema } from "./event.ts";
import { eventSeriesSchema } from "./event-series.ts";
import { parseWith, type Parsed } from "./failure.ts";
import { holdSchema } from "./hold.ts";
import { initiativeSchema } from "./initiative.ts";
import { newsItemSchema } from "./news-item.ts";
import { organisationSchema } from "./organisation.ts";
import { type RecordKind, recordKinds } from "./record-kind.ts";
import { pairDeclarationSchema } from "./pair-declaration.ts";
import { acknowledgementSchema } from "./acknowledgement.ts";
import { proposalSchema } from "./proposal.ts";
import { proposalAnswerSchema } from "./proposal-answer.ts";
import { signOffSchema } from "./sign-off.ts";
import { releaseSchema } from "./release.ts";
import { themeWeekSchema } from "./theme-week.ts";

/** The schema of every kind of record, by its kind. */
export const recordSchemas: {
  readonly Association: typeof associationSchema;
  readonly Organisation: typeof organisationSchema;
  readonly EventSeries: typeof eventSeriesSchema;
  readonly ThemeWeek: typeof themeWeekSchema;
  readonly Initiative: typeof initiativeSchema;
  readonly EsfProject: typeof esfProjectSchema;
  readonly Event: typeof eventSchema;
  readonly Document: typeof documentSchema;
  readonly NewsItem: typeof newsItemSchema;
  readonly Confirmation: typeof confirmationSchema;
  readonly Hold: typeof holdSchema;
  readonly PairDeclaration: typeof pairDeclarationSchema;
  readonly Acknowledgement: typeof acknowledgementSchema;
  readonly Proposal: typeof proposalSchema;
  readonly ProposalAnswer: typeof proposalAnswerSchema;
  readonly SignOff: typeof signOffSchema;
  readonly Release: typeof releaseSchema;
} = {
  Association: associationSchema,
  Organisation: organisationSchema,
  EventSeries: eventSeriesSchema,
  ThemeWeek: themeWeekSchema,
  Initiative: initiativeSchema,
  EsfProject: esfProjectSchema,
  Event: eventSchema,
  Document: documentSchema,
  NewsItem: newsItemSchema,
  Confirmation: confirmationSchema,
  Hold: holdSchema,
  PairDeclaration: pairDeclarationSchema,
  Acknowledgement: acknowledgementSchema,
  Proposal: proposalSchema,
  ProposalAnswer: proposalAnswerSchema,
  SignOff: signOffSchema,
  Release: releaseSchema,
};

/** The parsed content of a record of a kind. */
export type RecordOf<Kind extends RecordKind> = z.output<(typeof recordSchemas)[Kind]>;

/** A record of one kind with its kind. */
export interface Kinded<Kind extends RecordKind> {
  /** The same name as its type in GraphQL and its `kind` in the change feed. */
  readonly kind: Kind;
  /** Parsed: defaults filled in, what is not known null. */
  readonly value: RecordOf<Kind>;
}

/** Any record, told apart by its kind. */
export type AnyRecord = { [Kind in RecordKind]: Kinded<Kind> }[RecordKind];

const parsers: { readonly [Kind in RecordKind]: (input: unknown) => Parsed<Kinded<Kind>> } = {
  Association: parser("Association", associationSchema),
  Organisation: parser("Organisation", organisationSchema),
  EventSeries: parser("EventSeries", eventSeriesSchema),
  ThemeWeek: parser("ThemeWeek", themeWeekSchema),
  Initiative: parser("Initiative", initiativeSchema),
  EsfProject: parser("EsfProject", esfProjectSchema),
  Event: parser("Event", eventSchema),
  Document: parser("Document", documentSchema),
  NewsItem: parser("NewsItem", newsItemSchema),
  Confirmation: parser("Confirmation", confirmationSchema),
  Hold: parser("Hold", holdSchema),
  PairDeclaration: parser("PairDeclaration", pairDeclarationSchema),
  Acknowledgement: parser("Acknowledgement", acknowledgementSchema),
  Proposal: parser("Proposal", proposalSchema),
  ProposalAnswer: parser("ProposalAnswer", proposalAnswerSchema),
  SignOff: parser("SignOff", signOffSchema),
  Release: parser("Release", releaseSchema),
};

/** Whether a text names a kind of record. */
export function isRecordKind(text: string): text is RecordKind {
  return recordKinds.some((kind) => kind === text);
}

/** The one door for every record, from a form, a file or a feed. Unknown fields are left out of the value. */
export function parseRecord<Kind extends RecordKind>(
  kind: Kind,
  input: unknown,
): Parsed<RecordOf<Kind>> {
  const parsed = parsers[kind](input);
  return parsed.ok ? { ok: true, value: parsed.value.value } : parsed;
}

/** The same door where the kind is known at run time only. */
export function parseAnyRecord(kind: RecordKind, input: unknown): Parsed<AnyRecord> {
  return parsers[kind](input);
}

function parser<Kind extends RecordKind>(kind: Kind, schema: z.ZodType<RecordOf<Kind>>) {
  return (input: unknown): Parsed<Kinded<Kind>> => {
    const parsed = parseWith(schema, input);
    return parsed.ok ? { ok: true, value: { kind, value: parsed.value } } : parsed;
  };
}
