import type { AnyRecord, RecordKind } from "@finsam/domain";
import { recordKinds } from "@finsam/domain";
import { associationNoun } from "./association.ts";
import { confirmationNoun } from "./confirmation.ts";
import { documentNoun } from "./document.ts";
import { esfProjectNoun } from "./esf-project.ts";
import { eventSeriesNoun } from "./event-series.ts";
import { eventNoun } from "./event.ts";
import { holdNoun } from "./hold.ts";
import { initiativeNoun } from "./initiative.ts";
import { newsItemNoun } from "./news-item.ts";
import { organisationNoun } from "./organisation.ts";
import type { Noun, StoredRecord, Transaction } from "./record.ts";
import { pairDeclarationNoun } from "./pair-declaration.ts";
import { acknowledgementNoun } from "./acknowledgement.ts";
import { proposalNoun } from "./proposal.ts";
import { proposalAnswerNoun } from "./proposal-answer.ts";
import { signOffNoun } from "./sign-off.ts";
import { releaseNoun } from "./release.ts";
import { themeWeekNoun } from "./theme-week.ts";

const nouns: { readonly [Kind in RecordKind]: Noun<Kind> } = {
  Association: associationNoun,
  Organisation: organisationNoun,
  EventSeries: eventSeriesNoun,
  ThemeWeek: themeWeekNoun,
  Initiative: initiativeNoun,
  EsfProject: esfProjectNoun,
  Event: eventNoun,
  Document: documentNoun,
  NewsItem: newsItemNoun,
  Confirmation: confirmationNoun,
  Hold: holdNoun,
  PairDeclaration: pairDeclarationNoun,
  Acknowledgement: acknowledgementNoun,
  Proposal: proposalNoun,
  ProposalAnswer: proposalAnswerNoun,
  SignOff: signOffNoun,
  Release: releaseNoun,
};

/** A parsed record with its JSON as it came. */
export type IncomingRecord = AnyRecord & Pick<StoredRecord, "data" | "deletedAt">;

/** Which records are written. */
export interface PutOptions {
  /**
   * Whether a record is written whatever version is held: what its home says now holds, also after it was restored from
   * a backup. Default: no.
   */
  readonly replace?: boolean;
}

/**
 * Writes records from one source, each with its link rows and all that is derived from it. A record that is held
 * at the same or a higher version is left as it is, so that writing the same again changes nothing. Answers those that were
 * written. Some hundred records at a time.
 */
export async function putRecords(
  tx: Transaction,
  sourceId: string,
  records: readonly IncomingRecord[],
  { replace = false }: PutOptions = {},
): Promise<StoredRecord[]> {
  const stored = records.map((record) => ({ ...record, sourceId }));
  const written: StoredRecord[] = [];
  for (const kind of recordKinds) written.push(...(await putKind(tx, kind, stored, replace)));
  return written;
}

async function putKind<Kind extends RecordKind>(
  tx: Transaction,
  kind: Kind,
  records: readonly StoredRecord[],
  replace: boolean,
): Promise<StoredRecord[]> {
  const ofKind = records.filter((record): record is StoredRecord<Kind> => record.kind === kind);
  if (ofKind.length === 0) return [];
  const held = await nouns[kind].held(
    tx,
    ofKind.map((record) => record.value.id),
  );
  const versions = new Map(held.map((row) => [row.id, row.version]));
  const newer = replace
    ? ofKind
    : ofKind.filter(({ value }) => value.version > (versions.get(value.id) ?? 0));
  if (newer.length > 0) {
    const ids = newer.map(({ value }) => value.id).filter((id) => versions.has(id));
    await nouns[kind].put(tx, newer, new Set(ids));
  }
  return newer;
}
