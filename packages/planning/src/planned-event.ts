import type { Event } from "@finsam/domain";
import { countyCodeOf } from "@finsam/domain/register";
import type { Audience, EventMode } from "./plan.ts";
import { type PlannedTime, plannedTime } from "./planned-time.ts";
import { comparableName } from "./same-name.ts";

/** What the rules need of an event, made once. */
export interface PlannedEvent {
  readonly event: Event;
  readonly id: string;
  readonly ownerId: string;
  readonly time: PlannedTime;
  readonly mode: EventMode;
  /** Whether it is at a place: on site or hybrid. */
  readonly isOnSite: boolean;
  readonly isOnline: boolean;
  /** Its venue's name and municipality, comparable; null where one of the two is not known. */
  readonly venueKey: string | null;
  /** Comparable; empty where it is not known. */
  readonly room: string;
  readonly municipalityCode: string | null;
  readonly countyCode: string | null;
  /** Speakers, moderators and performers: their names as the rules compare them, and as they are written. */
  readonly people: ReadonlyMap<string, string>;
  /** Null: none is stated. */
  readonly audience: Audience | null;
  /** Comparable. */
  readonly title: string;
  /** Comparable; empty: none. */
  readonly theme: string;
  /** Its initiatives and ESF projects. */
  readonly undertakings: ReadonlySet<string>;
}

const seen = new Set(["SPEAKER", "MODERATOR", "PERFORMER"]);
const made = new WeakMap<Event, PlannedEvent>();

/** The event as the rules see it. The same object for the same event, which nobody changes. */
export function plannedEvent(event: Event): PlannedEvent {
  const held = made.get(event);
  if (held !== undefined) return held;
  const { venue } = event;
  const mode = modeOf(event);
  const isOnSite = mode !== "ONLINE";
  const municipalityCode = isOnSite ? (venue?.municipalityCode ?? null) : null;
  const name = comparableName(venue?.name);
  const planned: PlannedEvent = {
    event,
    id: event.id,
    ownerId: event.ownerId,
    time: plannedTime(event),
    mode,
    isOnSite,
    isOnline: mode !== "ON_SITE",
    venueKey:
      isOnSite && name !== "" && municipalityCode !== null ? `${municipalityCode} ${name}` : null,
    room: comparableName(venue?.room),
    municipalityCode,
    countyCode: municipalityCode === null ? null : (countyCodeOf(municipalityCode) ?? null),
    people: new Map(
      event.contributors.flatMap(({ person, role }) =>
        person !== null && seen.has(role) ? [[comparableName(person), person]] : [],
      ),
    ),
    audience: event.audience[0] ?? null,
    title: comparableName(event.title),
    theme: comparableName(event.theme),
    undertakings: new Set([...event.initiativeIds, ...event.esfProjectIds]),
  };
  made.set(event, planned);
  return planned;
}

/** How people take part in an event. Online with a venue is hybrid. */
export function modeOf({ online, venue }: Event): EventMode {
  if (!online) return "ON_SITE";
  return venue === null ? "ONLINE" : "HYBRID";
}

/** Whether one can go from one to the other: in the same county, or both online. */
export function areWithinReach(a: PlannedEvent, b: PlannedEvent): boolean {
  return reachOf(a, b) !== null;
}

/** What stands for a county where events are online. */
export const onlinePlace = "online";

/** Where two events meet: a county, or `online`; null: nowhere. */
export function reachOf(a: PlannedEvent, b: PlannedEvent): string | null {
  if (a.countyCode !== null && a.countyCode === b.countyCode) return a.countyCode;
  return a.isOnline && b.isOnline ? onlinePlace : null;
}

/** Its county, or `online`: what the hash of a finding about reach names. */
export function countyOrOnline({ countyCode, isOnline }: PlannedEvent): string | null {
  return countyCode ?? (isOnline ? onlinePlace : null);
}
