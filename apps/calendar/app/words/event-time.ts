import { isoWeekOf } from "@finsam/domain/weeks";
import type { Language, Words } from "../language.ts";

/** What an event tells of when it is, as the endpoint answers it. */
export interface EventTime {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly datePrecision: "DAY" | "WEEK" | "MONTH" | "SEASON";
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly partOfDay?: "MORNING" | "AFTERNOON" | "EVENING" | null;
  /** IANA; Sweden's where it is not told. */
  readonly timeZone?: string;
}

const partsOfDay: Words<Record<"MORNING" | "AFTERNOON" | "EVENING", string>> = {
  sv: { MORNING: "förmiddag", AFTERNOON: "eftermiddag", EVENING: "kväll" },
  en: { MORNING: "morning", AFTERNOON: "afternoon", EVENING: "evening" },
};

const seasons: Words<readonly [string, string, string, string]> = {
  sv: ["våren", "sommaren", "hösten", "vintern"],
  en: ["spring", "summer", "autumn", "winter"],
};

/** When an event is, as one says it: `torsdag 15 oktober 2026 kl. 8.30–10.00`. Nothing is told that is not known. */
export function eventTime(event: EventTime, language: Language): string {
  const days = event.datePrecision === "DAY" ? daysOf(event, language) : vagueTime(event, language);
  const clock = clockSpan(event, language);
  if (clock !== undefined) return `${days} ${clock}`;
  const part = partOfDayInWords(event, language);
  return part === undefined ? days : `${days}, ${part}`;
}

/** When an event is, told under the heading of one of its days: `kl. 8.30–10.00`; undefined where no more is known than the day. */
export function timeOnDay(event: EventTime, language: Language): string | undefined {
  if (event.datePrecision !== "DAY" || event.startsOn !== event.endsOn)
    return eventTime(event, language);
  return clockSpan(event, language) ?? partOfDayInWords(event, language);
}

/** A day in full: `torsdag 15 oktober 2026`. */
export function dayInWords(day: string, language: Language): string {
  return dayFormat(language, "full").format(noon(day));
}

/** A span of days: `15–18 oktober 2019`. */
export function daySpan(from: string, to: string, language: Language): string {
  return rangeInWords(dayFormat(language, "long"), from, to);
}

/** A day without its year: `torsdag 15 oktober`. */
export function dayOfYear(day: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
  }).format(noon(day));
}

/** A clock time, in Sweden if no zone is named: `8.30`, in English `8:30`. */
export function clockTime(
  instant: string,
  language: Language,
  timeZone = "Europe/Stockholm",
): string {
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "numeric",
    minute: "2-digit",
  }).format(new Date(instant));
  const short = time.replace(/^0/, "");
  return language === "sv" ? short.replace(":", ".") : short;
}

function daysOf({ startsOn, endsOn }: EventTime, language: Language): string {
  if (startsOn === endsOn) return dayInWords(startsOn, language);
  return rangeInWords(dayFormat(language, "full"), startsOn, endsOn);
}

/** With plain spaces: thin ones are missing in many fonts. */
function rangeInWords(format: Intl.DateTimeFormat, from: string, to: string): string {
  return format.formatRange(noon(from), noon(to)).replaceAll("\u2009", " ");
}

function vagueTime({ datePrecision, startsOn, endsOn }: EventTime, language: Language): string {
  const [year = "", month = "1"] = startsOn.split("-");
  if (datePrecision === "WEEK") {
    const week = Number(isoWeekOf(startsOn).slice(6));
    const span = daySpan(startsOn, endsOn, language);
    return language === "sv"
      ? `någon dag v. ${week}, ${span}`
      : `some day in week ${week}, ${span}`;
  }
  if (datePrecision === "MONTH") return monthInWords(`${year}-${month}`, language);
  const season = Math.floor((Number(month) - 3 + 12) / 3) % 4;
  return `${seasonInWords(season, language)} ${year}`;
}

/** A season by its number, 0 being spring and 3 winter: `hösten`. */
export function seasonInWords(season: number, language: Language): string {
  return seasons[language][season] ?? "";
}

/** A month: `oktober 2026`. */
export function monthInWords(month: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: "UTC",
    month: "long",
    year: "numeric",
  }).format(noon(`${month}-01`));
}

/** The clock times of an event, in its own zone: `kl. 8.30–10.00`; undefined where none is known. */
export function clockSpan(
  {
    startsAt,
    endsAt,
    timeZone = "Europe/Stockholm",
  }: Pick<EventTime, "startsAt" | "endsAt" | "timeZone">,
  language: Language,
): string | undefined {
  if (startsAt === null) return undefined;
  const span = [startsAt, ...(endsAt === null ? [] : [endsAt])];
  const clock = span.map((instant) => clockTime(instant, language, timeZone)).join("–");
  const zone = timeZone === "Europe/Stockholm" ? "" : ` (${zoneInWords(timeZone, language)})`;
  return `${language === "sv" ? "kl." : "at"} ${clock}${zone}`;
}

/** `östeuropeisk tid`. */
function zoneInWords(timeZone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(locale(language), {
    timeZone,
    timeZoneName: "longGeneric",
  }).formatToParts();
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

function partOfDayInWords({ partOfDay }: EventTime, language: Language): string | undefined {
  return partOfDay ? partsOfDay[language][partOfDay] : undefined;
}

function dayFormat(language: Language, dateStyle: "full" | "long"): Intl.DateTimeFormat {
  const weekday = dateStyle === "full" ? ({ weekday: "long" } as const) : {};
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: "UTC",
    ...weekday,
    day: "numeric",
    month: "long",
    year: "numeric",
  });
}

function locale(language: Language): string {
  return language === "sv" ? "sv-SE" : "en-GB";
}

/** A day as an instant that is on it everywhere near UTC. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
