import { addDays, canonicalInstant, type Day, isDay } from "@finsam/domain";
import ICAL from "ical.js";
import { ItemSkipped } from "./skip-reason.ts";
import { instantOfWall, type WallTime, wallKey } from "./wall-time.ts";

/** How many steps all expansions of a file may still take. */
export class StepBudget {
  left: number;

  constructor(steps: number) {
    this.left = steps;
  }

  take(steps: number): void {
    this.left -= steps;
    if (this.left < 0) throw new ItemSkipped("TOO_MANY_OCCURRENCES");
  }
}

/** What each call of the library's inner loops costs; looking through a year takes about as long as fifty days. */
const yearSteps = 50;

/** The library's iterator, ended when it has taken too many steps: it goes on for ever over a rule that no day meets. */
class BoundedIterator extends ICAL.RecurIterator {
  // Not initialised here: the library's constructor takes steps already.
  declare private budget: StepBudget | undefined;

  constructor(rule: InstanceType<typeof ICAL.Recur>, dtstart: InstanceType<typeof ICAL.Time>) {
    const budget = current;
    super({ rule, dtstart });
    this.budget = budget;
  }

  override check_contracting_rules(): boolean {
    (this.budget ?? current)?.take(1);
    return super.check_contracting_rules();
  }

  override increment_month(): void {
    (this.budget ?? current)?.take(1);
    super.increment_month();
  }

  override expand_year_days(year: unknown): number {
    (this.budget ?? current)?.take(yearSteps);
    return super.expand_year_days(year);
  }
}

/** The budget of the iterator that is being made. */
let current: StepBudget | undefined;

/** A recurrence rule and the days within which its occurrences count. */
export interface Expansion {
  readonly rule: string;
  readonly start: WallTime;
  /** Inclusive. */
  readonly from: Day;
  readonly to: Day;
  /** At most so many within the window. */
  readonly limit: number;
  readonly budget: StepBudget;
}

/** The starts that a rule gives within the window, in order. Throws {@link ItemSkipped}. */
export function expandRule({ rule, start, from, to, limit, budget }: Expansion): WallTime[] {
  const { text, until } = checkedRule(rule);
  const isBefore = untilTest(until, start);
  const fits = dayTest(text);
  const starts: WallTime[] = [];
  let iterator: BoundedIterator;
  try {
    current = budget;
    iterator = new BoundedIterator(ICAL.Recur.fromString(text), icalTime(start));
    for (;;) {
      budget.take(1);
      const next = iterator.next();
      if (next === null || next === undefined) return starts;
      const wall = wallOf(next.toString(), start);
      if (wall.day > to || !isBefore(wall)) return starts;
      if (wall.day < from || !fits(wall.day)) continue;
      if (starts.length === limit) throw new ItemSkipped("TOO_MANY_OCCURRENCES");
      starts.push(wall);
    }
  } catch (error) {
    throw error instanceof ItemSkipped ? error : new ItemSkipped("RULE_UNREADABLE");
  } finally {
    current = undefined;
  }
}

const parts =
  /^(?:(?:FREQ=[A-Z]+|INTERVAL=\d{1,4}|COUNT=\d{1,6}|UNTIL=\d{8}(?:T\d{6}Z?)?|WKST=[A-Z]{2}|BY[A-Z]+=[\dA-Z,+-]+);?)+$/;

function checkedRule(rule: string): { text: string; until: string | undefined } {
  const text = rule.trim().toUpperCase();
  if (text.length > 1000 || !parts.test(text)) throw new ItemSkipped("RULE_UNREADABLE");
  const frequency = /(?:^|;)FREQ=([A-Z]+)/.exec(text)?.[1] ?? "";
  if (["SECONDLY", "MINUTELY", "HOURLY"].includes(frequency))
    throw new ItemSkipped("RULE_TOO_FREQUENT");
  if (/BY(?:HOUR|MINUTE|SECOND)=[^;]*,/.test(text)) throw new ItemSkipped("RULE_TOO_FREQUENT");
  if (/(?:^|;)INTERVAL=0*(?:;|$)/.test(text)) throw new ItemSkipped("RULE_UNREADABLE");
  return {
    text: text.replace(/(^|;)UNTIL=[^;]*/, "").replace(/^;|;$/g, ""),
    until: /(?:^|;)UNTIL=([^;]*)/.exec(text)?.[1],
  };
}

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** Whether a day is one that the rule names: the library moves 30 February into March. */
function dayTest(rule: string): (day: Day) => boolean {
  const listed = (part: string): readonly string[] | undefined =>
    new RegExp(`(?:^|;)${part}=([^;]*)`).exec(rule)?.[1]?.split(",");
  const months = listed("BYMONTH")?.map(Number);
  const dates = listed("BYMONTHDAY")?.map(Number);
  const days = listed("BYDAY")?.map((day) => day.slice(-2));
  return (day) => {
    const at = new Date(`${day}T00:00:00Z`);
    const [month, date] = [at.getUTCMonth() + 1, at.getUTCDate()];
    const last = new Date(Date.UTC(at.getUTCFullYear(), month, 0)).getUTCDate();
    return (
      (months?.includes(month) ?? true) &&
      (dates === undefined || dates.includes(date) || dates.includes(date - last - 1)) &&
      (days?.includes(weekdays[at.getUTCDay()] ?? "") ?? true)
    );
  };
}

/** Whether a start is not after the rule's end. */
function untilTest(until: string | undefined, start: WallTime): (wall: WallTime) => boolean {
  if (until === undefined) return () => true;
  const [, year, month, date, hour = "23", minute = "59", second = "59", utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(until) ?? [];
  const day = `${year}-${month}-${date}`;
  if (!isDay(day)) throw new ItemSkipped("NO_SUCH_DATE");
  if (start.time === null) return (wall) => wall.day <= day;
  const text = `${day}T${hour}:${minute}:${second}`;
  if (utc !== "Z") return (wall) => wallKey(wall) <= text;
  const instant = canonicalInstant(`${text}Z`);
  if (instant === undefined) throw new ItemSkipped("NO_SUCH_DATE");
  return (wall) => Date.parse(instantOfWall(wall)) <= Date.parse(instant);
}

function icalTime({ day, time }: WallTime) {
  return time === null
    ? ICAL.Time.fromDateString(day)
    : ICAL.Time.fromDateTimeString(`${day}T${time}`);
}

function wallOf(text: string, { time, zone }: WallTime): WallTime {
  const day = text.slice(0, 10);
  if (!isDay(day)) throw new ItemSkipped("RULE_UNREADABLE");
  return { day, time: time === null ? null : text.slice(11, 19), zone };
}

/** The day so many days after another; throws {@link ItemSkipped} past the last day that can be written. */
export function dayAfter(day: Day, days: number): Day {
  try {
    return addDays(day, days);
  } catch {
    throw new ItemSkipped("NO_SUCH_DATE");
  }
}
