import { periodDays } from "@finsam/domain";
import type { OpenPeriod } from "./period.ts";

/** Something with a time of its own: an insats or a project. */
export interface Timed extends OpenPeriod {
  /** Whether it is known to have ended, though perhaps not when. */
  readonly isEnded: boolean;
}

/** The years that a timeline shows, both inclusive. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

/** Where something lies on a timeline, in years: 2018.5 is the middle of 2018. */
export interface Bar {
  readonly start: number;
  readonly end: number;
  /** Whether it goes on, as far as is known, past what is shown. */
  readonly isOpen: boolean;
}

/** The shortest that is drawn, in years. */
const mark = 1 / 12;

/** The years of all that is timed, up to this one at least; undefined where nothing is. */
export function yearsOf(timed: readonly Timed[], today: string): Years | undefined {
  const starts = timed.flatMap(({ from }) => (from === null ? [] : [Number(from.slice(0, 4))]));
  if (starts.length === 0) return undefined;
  const ends = timed.flatMap(({ to }) => (to === null ? [] : [Number(to.slice(0, 4))]));
  const now = Number(today.slice(0, 4));
  return { first: Math.min(...starts, ...ends), last: Math.max(now, ...starts, ...ends) };
}

/**
 * Where something lies. What isn't known to have ended goes on until today; what has ended on an unknown day is a mark at its
 * beginning. Undefined where its beginning isn't known.
 */
export function barOf({ from, to, isEnded }: Timed, today: string): Bar | undefined {
  const days = periodDays({ from, to });
  if (from === null || days.from === null) return undefined;
  const start = yearOf(days.from);
  if (days.to !== null) return { start, end: yearOf(days.to) + 1 / 366, isOpen: false };
  if (isEnded) return { start, end: start + mark, isOpen: true };
  return { start, end: Math.max(yearOf(today), start + mark), isOpen: true };
}

/** A day as a part of its year. */
function yearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const begin = Date.parse(`${day.slice(0, 4)}-01-01`);
  const length = Date.parse(`${String(year + 1).padStart(4, "0")}-01-01`) - begin;
  return year + (Date.parse(day) - begin) / length;
}
