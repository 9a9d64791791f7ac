import type { Hold, Json } from "@finsam/domain";
import { countyCodeOf } from "@finsam/domain/register";
import type { CheckedPlan } from "../checked-plan.ts";
import type { Said } from "../finding.ts";
import { heldTime } from "../held-time.ts";
import { instantText } from "../moved-event.ts";
import { meeting } from "../overlap.ts";
import type { PlannedEvent } from "../planned-event.ts";
import { timeFact } from "../time-facts.ts";
import { inBoth, titleOf } from "../wording.ts";

/**
 * W6: on top of dates that other arrangers hold, who are not organisers of it. Says how many associations are busy and nothing else: who, where
 * and why is theirs.
 */
export function heldDates(event: PlannedEvent, plan: CheckedPlan): Said | null {
  const organisers = plan.organisersOf(event.event);
  const met = plan.input.holds.filter(
    (hold) =>
      hold.ownerId !== event.ownerId &&
      plan.arrangerIds.has(hold.ownerId) &&
      !organisers.has(hold.ownerId) &&
      isConcerned(event, hold) &&
      meeting(event.time, heldTime(hold)) !== null,
  );
  const busy = new Set(met.map(({ ownerId }) => ownerId)).size;
  if (busy === 0) return null;
  const isTimed = event.time.kind === "CLOCK";
  return {
    severity: isTimed ? "WARNING" : "ADVICE",
    sentence: inBoth((language) => {
      const title = titleOf(event, language);
      if (language === "sv")
        return `${title}: ${busy === 1 ? "ett förbund är upptaget" : `${busy} förbund är upptagna`} då`;
      return `${title}: ${busy === 1 ? "one association is" : `${busy} associations are`} busy then`;
    }),
    facts: { ...timeFact(event), parts: mergedParts(event, met) },
  };
}

/** A hold with a municipality concerns only events on site in its county. */
function isConcerned({ isOnSite, countyCode }: PlannedEvent, { municipalityCode }: Hold): boolean {
  return (
    municipalityCode === null ||
    (isOnSite && countyCode === (countyCodeOf(municipalityCode) ?? null))
  );
}

/** What of the event's time is held, merged, so that it does not tell how many holds there are. */
function mergedParts({ time }: PlannedEvent, holds: readonly Hold[]): Json {
  const spans: [number, number][] = [];
  const days = new Set<string>();
  for (const hold of holds) {
    const held = heldTime(hold);
    if (time.kind === "CLOCK" && held.kind === "CLOCK")
      spans.push([Math.max(time.start, held.start), Math.min(time.end, held.end)]);
    else days.add(hold.partOfDay === null ? hold.on : `${hold.on} ${hold.partOfDay}`);
  }
  const merged: [number, number][] = [];
  for (const [start, end] of spans.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return {
    spans: merged.map((span) => span.map((at) => instantText(at))),
    days: [...days].toSorted(),
  };
}
