import { type Day, dayFrom, daysInMonth, isDay, LAST_DAY, NoSuchDateError } from "./day.ts";

/**
 * What is known of a day, in EDTF (ISO 8601-2): a day `2019-10-17`, a month `2018-12`, a year `2023`, or a
 * season `2019-21` (spring, March–May), `2019-22` (summer), `2019-23` (autumn), `2019-24` (winter,
 * December 2019 to February 2020). Years 0001–9999. Any day in it may be meant.
 */
export type PartialDate = string;

/**
 * A span whose ends may be partly known, both inclusive. `from` null: always before; `to` null: still,
 * or not known. A partial date counts from its first day as a start, to its last day as an end.
 */
export interface Period {
  /** Inclusive, from its first day on; null: always before. */
  readonly from: PartialDate | null;
  /** Inclusive, to the end of its last day; null: still, or not known. */
  readonly to: PartialDate | null;
}

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MONTHS = [
  "januari",
  "februari",
  "mars",
  "april",
  "maj",
  "juni",
  "juli",
  "augusti",
  "september",
  "oktober",
  "november",
  "december",
] as const;
const SEASONS = new Map([
  [21, { name: "våren", firstMonth: 3 }],
  [22, { name: "sommaren", firstMonth: 6 }],
  [23, { name: "hösten", firstMonth: 9 }],
  [24, { name: "vintern", firstMonth: 12 }],
]);

/** The partial date that the text is, unchanged; undefined if it is none. */
export function parsePartialDate(text: string): PartialDate | undefined {
  return isPartialDate(text) ? text : undefined;
}

/** True if the text is a {@link PartialDate} that exists. */
export function isPartialDate(text: string): boolean {
  return readPartial(text) !== undefined;
}

/** The first day that may be meant. Throws {@link NoSuchDateError} if it is no partial date. */
export function earliestDay(partial: PartialDate): Day {
  return trusted(partial).first;
}

/** The last day that may be meant, inclusive; the winter of 9999 ends with its year. Throws {@link NoSuchDateError} if it is no partial date. */
export function latestDay(partial: PartialDate): Day {
  return trusted(partial).last;
}

/**
 * The partial date in Swedish, as it is written inside a sentence: `17 oktober 2019`, `december 2018`, `2023`,
 * `hösten 2019`, `vintern 2019–2020`. Throws {@link NoSuchDateError} if it is no partial date.
 */
export function partialDateLabel(partial: PartialDate): string {
  return trusted(partial).label;
}

/** The first and the last day of the period, both inclusive; null where it is open. */
export function periodDays(period: Period): { from: Day | null; to: Day | null } {
  return {
    from: period.from === null ? null : earliestDay(period.from),
    to: period.to === null ? null : latestDay(period.to),
  };
}

/** True if the day is in the period, both ends inclusive, each read as widely as it allows. */
export function periodIncludes(period: Period, day: Day): boolean {
  const { from, to } = periodDays(period);
  return (from === null || from <= day) && (to === null || day <= to);
}

interface Reading {
  readonly first: Day;
  readonly last: Day;
  readonly label: string;
}

function trusted(partial: PartialDate): Reading {
  const reading = readPartial(partial);
  if (reading !== undefined) return reading;
  throw new NoSuchDateError("a day, month, year or season such as 2019-10-17 or 2019-23", partial);
}

function readPartial(text: string): Reading | undefined {
  const [, yearText, unitText, dateText] = SHAPE.exec(text) ?? [];
  const year = Number(yearText);
  const unit = Number(unitText);
  if (!(year >= 1)) return undefined;
  if (unitText === undefined) {
    return { first: dayFrom(year, 1, 1), last: dayFrom(year, 12, 31), label: String(year) };
  }
  const month = MONTHS[unit - 1];
  if (dateText !== undefined) {
    const label = `${Number(dateText)} ${month} ${year}`;
    return isDay(text) ? { first: text, last: text, label } : undefined;
  }
  if (month === undefined) return readSeason(year, unit);
  const last = dayFrom(year, unit, daysInMonth(year, unit));
  return { first: dayFrom(year, unit, 1), last, label: `${month} ${year}` };
}

function readSeason(year: number, code: number): Reading | undefined {
  const season = SEASONS.get(code);
  if (season === undefined) return undefined;
  const first = dayFrom(year, season.firstMonth, 1);
  if (season.firstMonth < 12) {
    const lastMonth = season.firstMonth + 2;
    const last = dayFrom(year, lastMonth, daysInMonth(year, lastMonth));
    return { first, last, label: `${season.name} ${year}` };
  }
  const last = year === 9999 ? LAST_DAY : dayFrom(year + 1, 2, daysInMonth(year + 1, 2));
  return { first, last, label: `${season.name} ${year}–${year + 1}` };
}
