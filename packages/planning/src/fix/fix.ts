import type { Fields, Sentence } from "@finsam/domain";

/** What a fix does. */
export type FixAction =
  /** Changes an event, by fields as an update takes them: absent stays, null clears. */
  | { readonly kind: "CHANGE_EVENT"; readonly change: Fields }
  /** Says of two events that they may be at the same time. Counts when the owners of both say so. */
  | { readonly kind: "DECLARE_PARALLEL"; readonly eventIds: readonly [string, string] }
  /** Confirms that an association organises an event. */
  | { readonly kind: "CONFIRM"; readonly eventId: string; readonly associationId: string }
  /** A new release, so that people are told. */
  | { readonly kind: "RELEASE" }
  /** A new event in the week, with the fields that would close a gap; the rest is its owner's. */
  | { readonly kind: "ADD_EVENT"; readonly draft: Fields }
  /** What has to be written by somebody who knows: names of an event's fields, such as `venue.room`. */
  | { readonly kind: "FILL_IN"; readonly fields: readonly string[] };

/** Something that would make a finding go. */
export interface Fix {
  /** What to do, for people: `Flytta ”Om unga” till tisdag 12 oktober kl. 12.00`. */
  readonly sentence: Sentence;
  /** The event that it is about; null: none yet. */
  readonly eventId: string | null;
  /** Whose record it writes: at once for one's own, a proposal for others'. Null: any arranger's. */
  readonly ownerId: string | null;
  /** What to do, for programs. */
  readonly action: FixAction;
}
