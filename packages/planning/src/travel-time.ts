import { distanceKm } from "@finsam/domain/register";

/** By road a way is so much longer than as the crow flies. */
const detour = 1.3;
/** Average speed from door to door, in kilometres an hour, stops and changes included. */
const speedKmh = 60;
/** To get going and to find the room, in minutes. */
const fixedMinutes = 10;

/**
 * Minutes between the centre points of two municipalities, rounded up to five: reckoned from the distance (GeoNames' points in the
 * register, by 1.3 for roads, at 60 km/h, and 10 minutes). 0 within one; undefined for a code that is no municipality's. It is meant to find
 * what surely can't be done, not to plan a journey.
 */
export function travelMinutes(from: string, to: string): number | undefined {
  if (from === to) return 0;
  const km = distanceKm(from, to);
  if (km === undefined) return undefined;
  return Math.ceil((fixedMinutes + ((km * detour) / speedKmh) * 60) / 5) * 5;
}
