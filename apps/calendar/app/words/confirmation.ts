/** What tells whether somebody still stands for what is written of an insats. */
interface Confirmable {
  readonly status: "PLANNED" | "RUNNING" | "ENDED" | "IN_REGULAR_OPERATIONS" | null;
  /** A day. */
  readonly confirmedOn: string | null;
  /** An instant. */
  readonly updatedAt: string;
}

/**
 * Whether a reader is to be warned: of what has not ended, and was last confirmed more than a year ago, or was never confirmed
 * and last written more than a year ago.
 */
export function isUnconfirmed(
  { status, confirmedOn, updatedAt }: Confirmable,
  today: string,
): boolean {
  const known = (confirmedOn ?? updatedAt).slice(0, 10);
  return status !== "ENDED" && known < yearBefore(today);
}

/** The same day a year before; of 29 February, 1 March. */
function yearBefore(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  return date.toISOString().slice(0, 10);
}
