import type { RecordKind } from "@finsam/domain";
import { recordColumns, type StoredRecord } from "./record.ts";

/** The kinds of an association's words on a theme week, told to its arrangers. */
export const weekWordKinds = [
  "PairDeclaration",
  "Acknowledgement",
  "Proposal",
  "ProposalAnswer",
  "SignOff",
  "Release",
] as const satisfies readonly RecordKind[];

/** @see {@link weekWordKinds} */
type WeekWordKind = (typeof weekWordKinds)[number];

/** The columns that every word on a theme week has. */
export function weekWordColumns(record: StoredRecord<WeekWordKind>) {
  return { ...recordColumns(record), themeWeekId: record.value.themeWeekId };
}
