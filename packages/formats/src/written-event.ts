import type { Day } from "@finsam/domain";

/** What is told of an event to programs. Null: not known; nothing is made up for it. */
export interface WrittenEvent {
  /** The address of its page, which is its identity too. */
  readonly url: string;
  readonly title: string;
  readonly summary: string | null;
  /** First day, in the event's own zone. */
  readonly startsOn: Day;
  /** Last day, inclusive. */
  readonly endsOn: Day;
  /** Of all but `DAY` the days are only those on which it may be. */
  readonly datePrecision: "DAY" | "WEEK" | "MONTH" | "SEASON";
  readonly doorsAt: string | null;
  /** An instant (RFC 3339). */
  readonly startsAt: string | null;
  /** Exclusive. */
  readonly endsAt: string | null;
  readonly status: "SCHEDULED" | "RESCHEDULED" | "POSTPONED" | "CANCELLED";
  readonly previousStartsOn: Day | null;
  readonly previousStartsAt: string | null;
  readonly venue: WrittenVenue | null;
  /** With a venue it is hybrid. */
  readonly online: boolean;
  readonly onlineUrl: string | null;
  readonly organisers: readonly WrittenOrganiser[];
  readonly registration: WrittenRegistration | null;
  /** Number of places. */
  readonly capacity: number | null;
  /** Of which it is a part. */
  readonly partOf: WrittenPart | null;
  readonly parts: readonly WrittenPart[];
}

/** Where a {@link WrittenEvent} is. */
export interface WrittenVenue {
  readonly name: string | null;
  readonly room: string | null;
  readonly streetAddress: string | null;
  readonly locality: string | null;
  readonly municipality: { readonly name: string } | null;
}

/** Who arranges a {@link WrittenEvent}. */
export interface WrittenOrganiser {
  readonly name: string;
  /** Its web site. */
  readonly website?: string | null;
}

/** How one signs up for a {@link WrittenEvent}. */
export interface WrittenRegistration {
  readonly status: "OPEN" | "WAITLIST" | "FULL" | "CLOSED" | "NOT_REQUIRED" | "UNKNOWN";
  readonly deadlineOn: Day | null;
  readonly url: string | null;
  /** In whole kronor; 0 = free. */
  readonly priceSek: number | null;
}

/** Another event, of which a {@link WrittenEvent} tells. */
export interface WrittenPart {
  readonly title: string;
  /** The address of its page. */
  readonly url: string;
}
