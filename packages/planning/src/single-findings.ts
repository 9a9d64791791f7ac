import type { CheckedPlan } from "./checked-plan.ts";
import { eventSubjects, type Finding, type RuleId, type Said } from "./finding.ts";
import type { PlannedEvent } from "./planned-event.ts";
import { accessibility } from "./rule/accessibility.ts";
import { brokenInterval } from "./rule/broken-interval.ts";
import { dayOff } from "./rule/day-off.ts";
import { heldDates } from "./rule/held-dates.ts";
import { missingTimeOrPlace } from "./rule/missing-time-or-place.ts";
import { movedSinceRelease } from "./rule/moved-since-release.ts";
import { nationalDate } from "./rule/national-date.ts";
import { outsideWeek } from "./rule/outside-week.ts";
import { unconfirmedOrganiser, unconfirmedOrganisers } from "./rule/unconfirmed-organiser.ts";

type SingleRule = (event: PlannedEvent, plan: CheckedPlan) => Said | null;

const rules: readonly (readonly [RuleId, SingleRule])[] = [
  ["B1", brokenInterval],
  ["B2", outsideWeek],
  ["B4", missingTimeOrPlace],
  ["W7", dayOff],
  ["W8", nationalDate],
  ["W12", accessibility],
  ["W13", movedSinceRelease],
];

/** What the rules say of one event by itself. */
export function singleFindings(event: PlannedEvent, plan: CheckedPlan): Finding[] {
  const subjects = eventSubjects(event.id);
  const own = rules.flatMap(([rule, find]) => {
    const said = find(event, plan);
    return said === null ? [] : { rule, subjects, ...said };
  });
  return [
    ...own,
    ...unconfirmedOrganisers(event, plan).map((id): Finding => ({
      rule: "B3",
      subjects: [...subjects, { kind: "association", id }],
      ...unconfirmedOrganiser(event, id, plan),
    })),
    ...busyDates(event, plan),
  ];
}

/** Of held dates only the event's own people are told. */
function busyDates(event: PlannedEvent, plan: CheckedPlan): Finding[] {
  if (plan.input.viewer?.associationIds.includes(event.ownerId) !== true) return [];
  const said = heldDates(event, plan);
  return said === null
    ? []
    : [{ rule: "W6", subjects: eventSubjects(event.id), seenBy: [event.ownerId], ...said }];
}
