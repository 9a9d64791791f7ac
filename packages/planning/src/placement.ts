import type { Event, Json } from "@finsam/domain";
import { hashOf } from "./hash.ts";
import type { ReleasedEvent, ToldEvent } from "./plan.ts";
import { modeOf } from "./planned-event.ts";
import { comparableName } from "./same-name.ts";

/** SHA-256, in hexadecimal, of when and where an event is, as W13 compares it: start, end, days, mode, venue and room. */
export function placementHash(event: Event): string {
  return hashOf(placementAsReleased(releasedEvent(event)));
}

/** The same of what a release told. */
export function hashAsReleased(told: ToldEvent): string {
  return "placementHash" in told ? told.placementHash : hashOf(placementAsReleased(told));
}

/** What a release tells of an event's time and place. */
export function releasedEvent(event: Event): ReleasedEvent {
  const { id, startsOn, endsOn, startsAt, endsAt, venue } = event;
  const place = { venue: venue?.name ?? null, room: venue?.room ?? null };
  return { id, startsOn, endsOn, startsAt, endsAt, mode: modeOf(event), ...place };
}

function placementAsReleased({ id: _id, venue, room, ...placement }: ReleasedEvent): Json {
  return { ...placement, venue: comparableName(venue), room: comparableName(room) };
}
