/**
 * Who can be a member party: municipalities, regions, Försäkringskassan and Arbetsförmedlingen, with codes (SCB) and centre points
 * (GeoNames). Carries neither zod nor Temporal.
 *
 * @packageDocumentation
 */

export { municipalities } from "./municipalities.ts";
export type { Municipality } from "./municipalities.ts";
export { regions } from "./regions.ts";
export type { Region } from "./regions.ts";
export {
  countyCodeOf,
  distanceKm,
  memberPartiesOfKind,
  memberParty,
  memberPartyKinds,
  municipalitiesOfRegion,
  municipalityByName,
} from "./member-party.ts";
export type { MemberParty, MemberPartyKind } from "./member-party.ts";
