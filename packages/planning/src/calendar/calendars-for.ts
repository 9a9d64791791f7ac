import type { Day } from "@finsam/domain";
import type { PlanCalendars, SchoolBreak } from "../plan.ts";
import { nationalDates } from "./national-dates.ts";
import { type SchoolYear, schoolYears } from "./school-year.ts";
import { countySportBreak, sportBreaksOf } from "./sport-break.ts";

/** A school break with where it is told, and for how long that is valid. */
export interface SourcedSchoolBreak extends SchoolBreak {
  /** Web address of the page that tells it, or whose page it is. */
  readonly source: string;
  /** The school year that the days are told of (`2024/2025`), or `since 2018` for a rule. */
  readonly validity: string;
}

/**
 * What is known of school breaks and national dates that touch some days, both inclusive: what a plan's check takes as calendars. A
 * municipality that has told nothing of a break is not here.
 */
export function calendarsFor(from: Day, to: Day): PlanCalendars {
  return {
    schoolBreaks: schoolBreaksFor(from, to).map(
      ({ source: _source, validity: _validity, ...known }) => known,
    ),
    nationalDates: nationalDates
      .filter((date) => date.from <= to && from <= date.to)
      .map(({ source: _source, ...known }) => known),
  };
}

/** The school breaks among them, with their sources, by municipality and day. What a municipality has told itself goes before a rule. */
export function schoolBreaksFor(from: Day, to: Day): SourcedSchoolBreak[] {
  const told = schoolYears.flatMap(breaksOf);
  const known = new Set(told.map(breakKey));
  const ruled = yearsFrom(from, to)
    .flatMap(sportBreaks)
    .filter((one) => !known.has(breakKey(one)));
  return [...told, ...ruled]
    .filter((one) => one.from <= to && from <= one.to)
    .toSorted((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
}

const names = ["höstlov", "jullov", "sportlov", "påsklov"] as const;

function breaksOf(year: SchoolYear): SourcedSchoolBreak[] {
  const { municipalityCode, source, year: validity } = year;
  return names.flatMap((name) => {
    const span = year[name];
    return span === undefined
      ? []
      : { municipalityCode, name, from: span[0], to: span[1], source, validity };
  });
}

function sportBreaks(year: number): SourcedSchoolBreak[] {
  const { source, validFrom } = countySportBreak;
  return sportBreaksOf(year).map((one) => ({ ...one, source, validity: `since ${validFrom}` }));
}

function yearsFrom(from: Day, to: Day): number[] {
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4)));
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, step) => (first ?? 0) + step);
}

/** A break of a municipality in a calendar year; jullov begins in the year before. */
function breakKey({ municipalityCode, name, from }: SchoolBreak): string {
  return `${municipalityCode} ${name} ${from.slice(0, 4)}`;
}

function orderKey({ municipalityCode, from }: SchoolBreak): string {
  return `${municipalityCode} ${from}`;
}
