import type { Term } from "@finsam/domain";
import type { Transaction } from "./record.ts";

/** How an import stands. */
export interface ImportState {
  readonly state: Term<"SourceState">;
  /** Why it is not LIVE, as a code or in words. */
  readonly reason: string | null;
  /** When the site last gave an answer that was taken in; undefined: as it was. */
  readonly asOf?: Date;
  /** What went wrong, in words; undefined: as it was. */
  readonly lastError?: string;
}

/** Notes how an import stands since when. What a person has paused stays so, whatever a run finds. */
export async function noteImportState(
  tx: Transaction,
  id: string,
  stands: ImportState,
  now: Date,
): Promise<void> {
  const held = await tx.source.findUnique({
    where: { id, kind: "FEED", NOT: { state: "PAUSED", reason: "PERSON" } },
    select: { state: true },
  });
  if (held !== null) await putImportState(tx, id, stands, held.state === stands.state ? null : now);
}

/** Writes how an import stands, also over what a person has paused. `since` null: it has stood so before. */
export async function putImportState(
  tx: Transaction,
  id: string,
  stands: ImportState,
  since: Date | null,
): Promise<void> {
  const data = since === null ? stands : { ...stands, since };
  await tx.source.update({ where: { id }, data, select: { id: true } });
}
