import type { WeekWordKind } from "@finsam/domain";
import { recordColumns, type StoredRecord } from "./record.ts";

/** The columns that every word on a theme week has. */
export function weekWordColumns(record: StoredRecord<WeekWordKind>) {
  return { ...recordColumns(record), themeWeekId: record.value.themeWeekId };
}
