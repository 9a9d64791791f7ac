import type { Term } from "@finsam/domain";

/** What a person wants of a source that is followed, and of all others from the same server. */
export type SourceWish =
  /** It rests. */
  | "pause"
  /** It is followed again. */
  | "resume"
  /** Removals that were held up are as they should be (F9). */
  | "confirm"
  /** A full copy is taken. */
  | "resync";

/** What the audit log calls each. */
export const sourceActions = {
  pause: "PAUSE_SOURCE",
  resume: "RESUME_SOURCE",
  confirm: "CONFIRM_SOURCE",
  resync: "RESYNC_SOURCE",
} as const satisfies Record<SourceWish, Term<"AuditAction">>;
