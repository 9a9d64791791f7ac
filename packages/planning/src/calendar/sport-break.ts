import { addDays } from "@finsam/domain";
import { municipalitiesOfRegion } from "@finsam/domain/register";
import { weekSpan } from "@finsam/domain/weeks";
import type { SchoolBreak } from "../plan.ts";

/** The winter break of a county: the same week each year. */
export const countySportBreak = {
  /** Of Stockholms län. */
  countyCode: "01",
  name: "sportlov",
  /** Of ISO 8601. */
  week: 9,
  /** The first calendar year of which the source tells; it says "always", so there is no last one. */
  validFrom: 2018,
  source:
    "https://www.vallentuna.se/sv/Barnomsorg-och-utbildning/Grundskola-och-fritidshem/Lov-och-ledighet/",
} as const;

/** A year's winter break, Monday to Friday, of each municipality of the county; none before what the source tells. */
export function sportBreaksOf(year: number): SchoolBreak[] {
  const { countyCode, name, week, validFrom } = countySportBreak;
  if (year < validFrom) return [];
  const { from } = weekSpan(`${year}-W${String(week).padStart(2, "0")}`);
  return municipalitiesOfRegion(countyCode).map(({ code }) => ({
    municipalityCode: code,
    name,
    from,
    to: addDays(from, 4),
  }));
}
