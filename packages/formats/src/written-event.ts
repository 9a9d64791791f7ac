import type { Day } from "@finsam/domain";

/** What is told of an event to programs. Null: not known; nothing is made up for it. */
export interface WrittenEvent {
  /** The address of its page, which is its identity too. */
  readonly url: string;
  /** The title. */
  readonly title: string;
  /** A few sentences. */
  readonly summary: string | null;
  /** First day, in the event's own zone. */
  readonly startsOn: Day;
  /** Last day, inclusive. */
  readonly endsOn: Day;
  /** Of all but `DAY` the days are only those on which it may be. */
  readonly datePrecision: "DAY" | "WEEK" | "MONTH" | "SEASON";
  /** When the doors open: an instant (RFC 3339). */
  readonly doorsAt: string | null;
  /** When it starts: an instant (RFC 3339). */
  readonly startsAt: string | null;
  /** When it ends, exclusive: an instant (RFC 3339). */
  readonly endsAt: string | null;
  /** Whether it goes on as planned. */
  readonly status: "SCHEDULED" | "RESCHEDULED" | "POSTPONED" | "CANCELLED";
  /** The first day that it had before it was moved. */
  readonly previousStartsOn: Day | null;
  /** The start that it had before it was moved: an instant (RFC 3339). */
  readonly previousStartsAt: string | null;
  /** Where it is; null for online only. */
  readonly venue: WrittenVenue | null;
  /** With a venue it is hybrid. */
  readonly online: boolean;
  /** The link for joining. */
  readonly onlineUrl: string | null;
  /** Who arranges it, confirmed ones only. */
  readonly organisers: readonly WrittenOrganiser[];
  /** How one signs up. */
  readonly registration: WrittenRegistration | null;
  /** Number of places. */
  readonly capacity: number | null;
  /** Of which it is a part. */
  readonly partOf: WrittenPart | null;
  /** What it consists of, such as the seminars of a conference. */
  readonly parts: readonly WrittenPart[];
}

/** Where a {@link WrittenEvent} is. */
export interface WrittenVenue {
  /** What the house is called. */
  readonly name: string | null;
  /** The room in it. */
  readonly room: string | null;
  /** Street and number. */
  readonly streetAddress: string | null;
  /** The town. */
  readonly locality: string | null;
  /** The municipality in which it lies. */
  readonly municipality: {
    /** Its name, without the word kommun. */
    readonly name: string;
  } | null;
}

/** Who arranges a {@link WrittenEvent}. */
export interface WrittenOrganiser {
  /** Its name. */
  readonly name: string;
  /** Its web site. */
  readonly website?: string | null;
}

/** How one signs up for a {@link WrittenEvent}. */
export interface WrittenRegistration {
  /** Whether one can. */
  readonly status: "OPEN" | "WAITLIST" | "FULL" | "CLOSED" | "NOT_REQUIRED" | "UNKNOWN";
  /** Last day, inclusive. */
  readonly deadlineOn: Day | null;
  /** Where one does. */
  readonly url: string | null;
  /** In whole kronor; 0 = free. */
  readonly priceSek: number | null;
}

/** Another event, of which a {@link WrittenEvent} tells. */
export interface WrittenPart {
  /** The title. */
  readonly title: string;
  /** The address of its page. */
  readonly url: string;
}
