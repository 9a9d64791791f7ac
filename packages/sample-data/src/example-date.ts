/**
 * When an example is, counted from the day on which the examples are first loaded, so that it is always
 * upcoming. Clock times are `HH:MM` in Europe/Stockholm; what is absent is not known.
 */
export interface ExampleDate {
  /** 1 = the ISO week after that of the first start. */
  readonly weeksAhead: number;
  /**
   * That week gives way to the next, until there is nothing of what people are off work or away for on its days from Monday to
   * Friday. All that has the same `weeksAhead` and this is then in the same week.
   */
  readonly quietWeek?: true;
  /** 1 = Monday … 7 = Sunday. With a date precision of `WEEK` the whole week is meant; a theme week goes on to Friday. */
  readonly weekday: number;
  readonly doorsTime?: string;
  readonly startTime?: string;
  readonly endTime?: string;
  /** The last day to sign up, in days before the event. */
  readonly registrationDaysBefore?: number;
  /** Of a rescheduled event: the week that it was in, counted like `weeksAhead`. */
  readonly previousWeeksAhead?: number;
  /** Of a rescheduled event: the weekday that it was on; the clock time was the same. */
  readonly previousWeekday?: number;
}

const fields = new Map<string, (value: unknown) => boolean>([
  ["weeksAhead", isCount],
  ["quietWeek", (value) => value === true],
  ["weekday", isWeekday],
  ["doorsTime", isClockTime],
  ["startTime", isClockTime],
  ["endTime", isClockTime],
  ["registrationDaysBefore", isCount],
  ["previousWeeksAhead", isCount],
  ["previousWeekday", isWeekday],
]);

/** Whether a value is an {@link ExampleDate} and holds no other field, such as a misspelt one. */
export function isExampleDate(value: unknown): value is ExampleDate {
  if (typeof value !== "object" || value === null) return false;
  const entries = Object.entries(value);
  return (
    "weeksAhead" in value &&
    "weekday" in value &&
    "previousWeeksAhead" in value === "previousWeekday" in value &&
    entries.every(([name, field]) => fields.get(name)?.(field) ?? false)
  );
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 1;
}

function isWeekday(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 7;
}

function isClockTime(value: unknown): boolean {
  return typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}
