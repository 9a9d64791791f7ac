import { labels } from "@finsam/domain/labels";
import type { CheckedPlan } from "../checked-plan.ts";
import type { Said } from "../finding.ts";
import { meeting } from "../overlap.ts";
import { countyOrOnline, areWithinReach, type PlannedEvent } from "../planned-event.ts";
import { inOrder, timeFact } from "../time-facts.ts";
import { inBoth, perhaps, titlesOf } from "../wording.ts";

/** W3: the same primary audience at the same time, within reach. */
export function sameAudience(a: PlannedEvent, b: PlannedEvent, plan: CheckedPlan): Said | null {
  const { audience } = a;
  if (audience === null || audience !== b.audience || !areWithinReach(a, b)) return null;
  const met = meeting(a.time, b.time);
  if (met === null || plan.mayCoincide(a, b)) return null;
  return {
    severity: met === "CLOCK" ? "WARNING" : "ADVICE",
    sentence: inBoth((language) => {
      const both = titlesOf(a, b, language);
      if (met === "PERHAPS") return `${both} ${perhaps[language]}`;
      return language === "sv"
        ? `${both} riktar sig till samma målgrupp (${labels.Audience[audience]}) samtidigt`
        : `${both} are for the same audience at the same time`;
    }),
    facts: {
      audience,
      times: inOrder(a, b).map((event) => ({ ...timeFact(event), county: countyOrOnline(event) })),
    },
  };
}
