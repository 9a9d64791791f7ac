import { type Event, type Fields, toldFields } from "@finsam/domain";
import { hashOf } from "./hash.ts";

/** An event as its record is held: the parsed value, and the JSON that it was parsed from, as its owner sent it. */
export interface EventRecord {
  /** What {@link placementHash} and the check read. */
  readonly value: Event;
  /** What {@link contentHash} reads: fields that this version of the software doesn't know included. */
  readonly data: Fields;
}

/**
 * SHA-256, in hexadecimal, of what a record tells of its event, as canonical JSON. It is made of the data as its owner sent it, which every server
 * holds alike, and not of the parsed event, which another version of the software reads otherwise. Being made public doesn't change it.
 */
export function contentHash(data: Fields): string {
  return hashOf(toldFields(data));
}
