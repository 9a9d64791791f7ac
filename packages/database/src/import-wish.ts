import type { SourceWish } from "./source-action.ts";
import { putImportState } from "./import-state.ts";
import type { Transaction } from "./record.ts";
import { awaitsConfirmation } from "./source-confirmation.ts";

/** Writes down what a person wants of an import, which is heeded at its next look. False where there is no such import. */
export async function writeImportWish(
  tx: Transaction,
  id: string,
  wish: SourceWish,
  now: Date,
): Promise<boolean> {
  const source = await tx.source.findUnique({
    where: { id, kind: "FEED" },
    select: { kind: true, state: true, reason: true },
  });
  if (source === null) return false;
  const isPaused = source.state === "PAUSED";
  const isResting = isPaused && source.reason === "PERSON";
  if (wish === "pause")
    await putImportState(tx, id, { state: "PAUSED", reason: "PERSON" }, isPaused ? null : now);
  // A confirmation ends what the brake holds up, not a person's pause; a pause is ended by resuming only.
  const isEnded = wish === "resume" ? isResting : wish === "confirm" && awaitsConfirmation(source);
  if (isEnded) await putImportState(tx, id, { state: "STALE", reason: null }, now);
  if (wish === "pause") return true;
  // Read anew as a whole, whatever the site says of changes.
  const again = { nextRunAt: now, etag: null, lastModified: null };
  const data = wish === "confirm" ? { ...again, confirmed: true } : again;
  await tx.importFeed.update({ where: { id }, data, select: { id: true } });
  return true;
}
