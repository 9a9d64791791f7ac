import type { Said } from "../finding.ts";
import { areWithinReach, type PlannedEvent } from "../planned-event.ts";
import { inBoth, titlesOf } from "../wording.ts";

/** D1: two owners, the same start by the clock and the same title, within reach: probably one activity that is recorded twice. */
export function recordedTwice(a: PlannedEvent, b: PlannedEvent): Said | null {
  if (a.ownerId === b.ownerId || a.title !== b.title) return null;
  if (a.time.kind !== "CLOCK" || b.time.kind !== "CLOCK" || a.time.start !== b.time.start)
    return null;
  if (!areWithinReach(a, b)) return null;
  return {
    severity: "ADVICE",
    sentence: inBoth((language) =>
      language === "sv"
        ? `${titlesOf(a, b, language)}: samma aktivitet?`
        : `${titlesOf(a, b, language)}: one and the same?`,
    ),
    facts: { start: a.event.startsAt, title: a.title },
  };
}
