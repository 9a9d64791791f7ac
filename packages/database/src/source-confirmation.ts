import type { Term } from "@finsam/domain";

/** What tells why a source is not as it should be. */
interface SourceStanding {
  readonly kind: Term<"SourceKind">;
  readonly state: Term<"SourceState">;
  /** A code or a sentence. */
  readonly reason: string | null;
}

/** Whether a source is paused until a person confirms the removals that it asks for (F9); a pause that a person wanted is none. */
export function awaitsConfirmation({ kind, state, reason }: SourceStanding): boolean {
  if (state !== "PAUSED") return false;
  // Of an import, all but a person's pause is the brake's: that tells in words how much would go.
  return kind === "FEED" ? reason !== "PERSON" : reason === "REMOVALS";
}
