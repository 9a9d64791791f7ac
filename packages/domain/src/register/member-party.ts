import { vocabulary } from "../vocabulary.ts";
import type { Term } from "../vocabulary.ts";
import { municipalities } from "./municipalities.ts";
import { regions } from "./regions.ts";

/** The four kinds of member party (medlemspart) that the Finsam act names (2003:1210, 3 §). */
export const memberPartyKinds = vocabulary.MemberPartyKind;

/** One of the four kinds of member party. */
export type MemberPartyKind = Term<"MemberPartyKind">;

/**
 * A body that can be a member party of an association. Register data shipped with the package: not a record,
 * without an owner, not in the change feed.
 */
export interface MemberParty {
  /** Which of the four that the act names. */
  readonly kind: MemberPartyKind;
  /** Kommunkod (four digits) of a municipality, länskod (two digits) of a region, `FK` or `AF`. */
  readonly code: string;
  /** A municipality without "kommun" (`Sollentuna`), a region in full (`Region Stockholm`). */
  readonly name: string;
  /** Organisation number with its hyphen, such as `212000-0134`; `null` where the register doesn't know it. */
  readonly organisationNumber: string | null;
  /** Main town of a municipality, WGS84, decimal degrees; `null` for the other kinds, which are in many places. */
  readonly centre: { readonly latitude: number; readonly longitude: number } | null;
}

/** Organisation numbers by code. A body that is missing here gets `null`: none is inferred. */
const organisationNumbers: ReadonlyMap<string, string> = new Map([
  ["FK", "202100-5521"],
  ["AF", "202100-2114"],
  ["01", "232100-0016"],
  ["0114", "212000-0019"], // Upplands Väsby
  ["0115", "212000-0027"], // Vallentuna
  ["0117", "212000-2890"], // Österåker
  ["0160", "212000-0118"], // Täby
  ["0162", "212000-0126"], // Danderyd
  ["0163", "212000-0134"], // Sollentuna
  ["0180", "212000-0142"], // Stockholm
  ["0183", "212000-0175"], // Sundbyberg
  ["0187", "212000-2908"], // Vaxholm
  ["0188", "212000-0217"], // Norrtälje
  ["0191", "212000-0225"], // Sigtuna
]);

function entry(
  kind: MemberPartyKind,
  code: string,
  name: string,
  centre: MemberParty["centre"] = null,
): MemberParty {
  const organisationNumber = organisationNumbers.get(code) ?? null;
  return Object.freeze({ kind, code, name, organisationNumber, centre });
}

const memberParties: readonly MemberParty[] = [
  ...municipalities.map(({ code, name, latitude, longitude }) =>
    entry("MUNICIPALITY", code, name, Object.freeze({ latitude, longitude })),
  ),
  ...regions.map(({ code, name }) => entry("REGION", code, name)),
  entry("FORSAKRINGSKASSAN", "FK", "Försäkringskassan"),
  entry("ARBETSFORMEDLINGEN", "AF", "Arbetsförmedlingen"),
];

const byCode: ReadonlyMap<string, MemberParty> = new Map(
  memberParties.map((party) => [party.code, party]),
);

const municipalityByFoldedName: ReadonlyMap<string, MemberParty> = new Map(
  memberPartiesOfKind("MUNICIPALITY").map((party) => [folded(party.name), party]),
);

function folded(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}

/** The member party with a code (`0163`, `01`, `FK`, `AF`), or `undefined` if there is none. */
export function memberParty(code: string): MemberParty | undefined {
  return byCode.get(code);
}

/** All member parties of a kind, in order of code: 290 municipalities, 21 regions, one each of the others. */
export function memberPartiesOfKind(kind: MemberPartyKind): readonly MemberParty[] {
  return memberParties.filter((party) => party.kind === kind);
}

/** The municipalities in a region's county, in order of code; none for a code that is not a region's. */
export function municipalitiesOfRegion(countyCode: string): readonly MemberParty[] {
  return memberPartiesOfKind("MUNICIPALITY").filter(
    ({ code }) => countyCodeOf(code) === countyCode,
  );
}

/** The länskod of a municipality: `01` for `0163`. `undefined` for a code that is not a municipality's. */
export function countyCodeOf(municipalityCode: string): string | undefined {
  return memberParty(municipalityCode)?.kind === "MUNICIPALITY"
    ? municipalityCode.slice(0, 2)
    : undefined;
}

/**
 * The municipality with a name, or `undefined` if there is none. The whole name is expected, without "kommun";
 * case, surrounding space and Unicode composition (å as one or two code points) don't matter.
 */
export function municipalityByName(name: string): MemberParty | undefined {
  return municipalityByFoldedName.get(folded(name));
}

/** Mean radius of the Earth (IUGG), in kilometres. */
const EARTH_RADIUS_KM = 6371.0088;

/**
 * Great-circle distance in kilometres between two member parties' centres, on a sphere: within 0.5 % of the
 * distance on the ellipsoid. `undefined` if a code is unknown or its party has no centre.
 */
export function distanceKm(codeA: string, codeB: string): number | undefined {
  const a = memberParty(codeA)?.centre;
  const b = memberParty(codeB)?.centre;
  if (!a || !b) return undefined;
  const haversine =
    sineSquaredOfHalf(b.latitude - a.latitude) +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      sineSquaredOfHalf(b.longitude - a.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(haversine));
}

function sineSquaredOfHalf(degrees: number): number {
  return Math.sin(radians(degrees) / 2) ** 2;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
