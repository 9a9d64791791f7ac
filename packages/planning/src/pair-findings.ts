import type { CheckedPlan } from "./checked-plan.ts";
import { eventSubjects, type Finding, type RuleId, type Said } from "./finding.ts";
import type { PlannedEvent } from "./planned-event.ts";
import { avoidedPair } from "./rule/avoided-pair.ts";
import { avoidedUndertaking } from "./rule/avoided-undertaking.ts";
import { recordedTwice } from "./rule/recorded-twice.ts";
import { sameAudience } from "./rule/same-audience.ts";
import { sameHalfDay } from "./rule/same-half-day.ts";
import { samePerson } from "./rule/same-person.ts";
import { sameTheme } from "./rule/same-theme.ts";
import { sameVenue } from "./rule/same-venue.ts";

type Findings = readonly Finding[];

/** Most pairs have nothing to tell. */
const nothing: Findings = [];

/** Two events of the plan. */
export function pairWithin(a: PlannedEvent, b: PlannedEvent, plan: CheckedPlan): Findings {
  const kinship = plan.kinship(a, b);
  if (kinship === "WHOLE_AND_PART") return nothing;
  const venue = sameVenue(a, b, plan);
  const person = samePerson(a, b, plan);
  if (kinship === "PARTS_OF_ONE") return found(a, b, ["W1", venue], ["W2", person]);
  const twice = recordedTwice(a, b);
  const avoided = avoidedPair(a, b, plan);
  const undertaking = avoided === null ? avoidedUndertaking(a, b, plan) : null;
  const kept = [
    ["W10", avoided],
    ["W11", undertaking],
  ] as const;
  // D1 stands for W2–W5 of the pair, never for the others.
  if (twice !== null) return found(a, b, ["W1", venue], ...kept, ["D1", twice]);
  const audience = sameAudience(a, b, plan);
  const halfDay = audience === null ? sameHalfDay(a, b, plan) : null;
  if ((venue ?? person ?? audience ?? halfDay ?? avoided ?? undertaking) === null) return nothing;
  return found(a, b, ["W1", venue], ["W2", person], ["W3", audience], ["W4", halfDay], ...kept);
}

/** An event of the plan and a public one outside it. */
export function pairWithOutside(
  ours: PlannedEvent,
  outside: PlannedEvent,
  plan: CheckedPlan,
): Findings {
  const kinship = plan.kinship(ours, outside);
  if (kinship === "WHOLE_AND_PART") return nothing;
  const venue = sameVenue(ours, outside, plan);
  const twice = kinship === null ? recordedTwice(ours, outside) : null;
  if (twice !== null) return found(ours, outside, ["W1", venue], ["D1", twice]);
  const theme = kinship === null ? sameTheme(ours, outside, plan) : null;
  return found(
    ours,
    outside,
    ["W1", venue],
    ["W2", samePerson(ours, outside, plan)],
    ["W5", theme],
  );
}

/** An event of the plan and an internal one of the viewer's: its people alone see what they share. */
export function pairWithInternal(
  ours: PlannedEvent,
  internal: PlannedEvent,
  plan: CheckedPlan,
): Findings {
  if (plan.kinship(ours, internal) === "WHOLE_AND_PART") return nothing;
  const seenBy = [internal.ownerId];
  const venue = sameVenue(ours, internal, plan);
  const person = samePerson(ours, internal, plan);
  return found(ours, internal, ["W1", venue], ["W2", person]).map((finding) => ({
    ...finding,
    seenBy,
  }));
}

function found(
  a: PlannedEvent,
  b: PlannedEvent,
  ...said: readonly (readonly [RuleId, Said | null])[]
): Findings {
  return said.flatMap(([rule, one]) =>
    one === null ? [] : { rule, subjects: eventSubjects(a.id, b.id), ...one },
  );
}
