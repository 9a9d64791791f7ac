import { labels } from "@finsam/domain/labels";
import type { CheckedPlan } from "../checked-plan.ts";
import type { Said } from "../finding.ts";
import type { PlannedEvent } from "../planned-event.ts";
import { partOf } from "../planned-time.ts";
import { timeFacts } from "../time-facts.ts";
import { inBoth, titlesOf } from "../wording.ts";

/** W4: the same primary audience in the same municipality the same half-day, by the clock and on site. */
export function sameHalfDay(a: PlannedEvent, b: PlannedEvent, plan: CheckedPlan): Said | null {
  const { audience, municipalityCode } = a;
  if (audience === null || audience !== b.audience) return null;
  if (municipalityCode === null || municipalityCode !== b.municipalityCode) return null;
  const half = halfOf(a);
  if (half === null || half !== halfOf(b) || plan.mayCoincide(a, b)) return null;
  return {
    severity: "WARNING",
    sentence: inBoth((language) =>
      language === "sv"
        ? `${titlesOf(a, b, language)} riktar sig till samma målgrupp (${labels.Audience[audience]}) i samma kommun samma halvdag`
        : `${titlesOf(a, b, language)} are for the same audience in the same municipality the same half-day`,
    ),
    facts: { audience, municipalityCode, times: timeFacts(a, b) },
  };
}

/** A half-day: until 12.00 or from then on; null: without a clock time. */
function halfOf({ time }: PlannedEvent): string | null {
  if (time.kind !== "CLOCK") return null;
  const { day, time: clock } = time.first;
  return `${day} ${partOf(clock) === "MORNING" ? "before" : "from"} 12`;
}
