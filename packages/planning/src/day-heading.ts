import type { Day, Sentence } from "@finsam/domain";
import type { CheckedFinding } from "./checked-finding.ts";
import type { CheckedPlan } from "./checked-plan.ts";
import { breakName, breaksOf, dayOffName } from "./rule/day-off.ts";
import { dayName, inBoth, listed } from "./wording.ts";

/** What is the matter with a day on which there are events (W7). */
export interface DayHeading {
  /** A day of the week on which there are events. */
  readonly day: Day;
  /** `tisdag 15 oktober: klämdag, höstlov i Täby`. */
  readonly sentence: Sentence;
  /** One for each event of the day that W7 says something of. */
  readonly findings: readonly CheckedFinding[];
}

/** Tells by day what W7 has found by event, in the order of days. */
export function dayHeadings(findings: readonly CheckedFinding[], plan: CheckedPlan): DayHeading[] {
  const byDay = new Map<Day, { findings: CheckedFinding[]; breaks: Map<string, Sentence> }>();
  for (const finding of findings) {
    const event = finding.subjects.flatMap((one) =>
      one.kind === "event" ? (plan.eventById(one.id) ?? []) : [],
    )[0];
    if (event === undefined || event.time.kind === "VAGUE") continue;
    const breaks = breaksOf(event, plan.input.calendars.schoolBreaks);
    for (const day of event.time.days) {
      const met = breaks.filter(({ from, to }) => from <= day && day <= to);
      if (met.length === 0 && dayOffName(day) === undefined) continue;
      const held = byDay.get(day) ?? { findings: [], breaks: new Map<string, Sentence>() };
      byDay.set(day, held);
      held.findings.push(finding);
      for (const one of met) {
        const name = inBoth((language) => breakName(one, language));
        held.breaks.set(name.sv, name);
      }
    }
  }
  return [...byDay]
    .map(([day, held]) => ({ day, findings: held.findings, sentence: heading(day, held.breaks) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

function heading(day: Day, breaks: ReadonlyMap<string, Sentence>): Sentence {
  return inBoth((language) => {
    const words = dayOffName(day);
    const names = [...breaks.values()].map((name) => name[language]).toSorted();
    const named = [...(words === undefined ? [] : [words[language]]), ...names];
    return `${dayName(day, language)}: ${listed(named, language)}`;
  });
}
