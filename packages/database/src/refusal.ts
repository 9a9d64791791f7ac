import type { Issue, OwnedElsewhere, RecordKind } from "@finsam/domain";

/** A record by its kind and id. */
export interface RecordKey {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Why a write has not happened. */
export type Refusal =
  | { readonly code: "INVALID_INPUT"; readonly issues: readonly Issue[] }
  | { readonly code: "NOT_SIGNED_IN" }
  | { readonly code: "NOT_ALLOWED" }
  | OwnedElsewhere
  | { readonly code: "VERSION_CONFLICT"; readonly current: RecordKey }
  | { readonly code: "NOT_FOUND" };

/** The written records, in the order in which they were given, or why nothing was written. */
export type WriteOutcome =
  | { readonly ok: true; readonly records: readonly RecordKey[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** Ends a write from within, so that its transaction leaves nothing behind. */
export class WriteRefused extends Error {
  override readonly name = "WriteRefused";
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`The write was refused: ${refusal.code}`);
    this.refusal = refusal;
  }
}

/** Runs a write of records and answers its refusal, if it is refused, as a value. */
export async function refusalAsValue(
  write: () => Promise<readonly RecordKey[]>,
): Promise<WriteOutcome> {
  const outcome = await outcomeOf(write);
  return outcome.ok ? { ok: true, records: outcome.value } : outcome;
}

/** What a write of anything but records has brought, or why nothing was written. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

/** Runs a write and answers its refusal, if it is refused, as a value. */
export async function outcomeOf<Value>(write: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await write() };
  } catch (error) {
    if (error instanceof WriteRefused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
