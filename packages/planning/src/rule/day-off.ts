import type { Day } from "@finsam/domain";
import { eveName, holidayName, isHoliday, isSqueezeDay } from "@finsam/domain/holidays";
import { memberParty } from "@finsam/domain/register";
import type { CheckedPlan } from "../checked-plan.ts";
import type { Said } from "../finding.ts";
import type { SchoolBreak } from "../plan.ts";
import type { PlannedEvent } from "../planned-event.ts";
import { dayName, inBoth, type Language, listed, titleOf } from "../wording.ts";

type Words = Readonly<Record<Language, string>>;

/** W7: a public holiday (law 1989:253), an eve, a squeeze day, or a school break in the venue's municipality. */
export function dayOff(event: PlannedEvent, { input }: CheckedPlan): Said | null {
  const { time } = event;
  if (time.kind === "VAGUE") return null;
  const off = time.days.flatMap((day) => {
    const words = dayOffName(day);
    return words === undefined ? [] : [{ day, words }];
  });
  const breaks = breaksOf(event, input.calendars.schoolBreaks);
  if (off.length === 0 && breaks.length === 0) return null;
  const names = [...new Set(breaks.map(({ name }) => name))].toSorted();
  return {
    severity: "ADVICE",
    sentence: inBoth((language) => {
      const named = [
        ...off.map(({ day, words }) => `${dayName(day, language)} (${words[language]})`),
        ...names,
      ];
      return language === "sv"
        ? `${titleOf(event, language)} ligger på ${listed(named, language)}`
        : `${titleOf(event, language)} is on ${listed(named, language)}`;
    }),
    facts: { days: off.map(({ day }) => day), breaks: names },
  };
}

/** The school breaks that an event meets where it is. */
export function breaksOf(
  { time, municipalityCode }: PlannedEvent,
  schoolBreaks: readonly SchoolBreak[],
): SchoolBreak[] {
  if (time.kind === "VAGUE" || municipalityCode === null) return [];
  return schoolBreaks.filter(
    ({ municipalityCode: code, from, to }) =>
      code === municipalityCode && time.days.some((day) => from <= day && day <= to),
  );
}

/** A school break with its municipality: `höstlov i Täby`. */
export function breakName({ name, municipalityCode }: SchoolBreak, language: Language): string {
  const municipality = memberParty(municipalityCode)?.name ?? municipalityCode;
  return `${name} ${language === "sv" ? "i" : "in"} ${municipality}`;
}

const known = new Map<Day, Words | undefined>();

/** Why people are off work on a day, as it is said inside a sentence; undefined: they aren't. */
export function dayOffName(day: Day): Words | undefined {
  if (!known.has(day)) known.set(day, readDayOff(day));
  return known.get(day);
}

function readDayOff(day: Day): Words | undefined {
  const name = holidayName(day) ?? eveName(day);
  if (name !== undefined) return { sv: name, en: name };
  if (isHoliday(day)) return { sv: "söndag", en: "a Sunday" };
  return isSqueezeDay(day) ? { sv: "klämdag", en: "a squeeze day" } : undefined;
}
