import type { CheckedPlan } from "../checked-plan.ts";
import type { Said } from "../finding.ts";
import { meeting } from "../overlap.ts";
import type { PlannedEvent } from "../planned-event.ts";
import { inOrder, timeFact } from "../time-facts.ts";
import { inBoth, listed, perhaps, titlesOf } from "../wording.ts";

/** W2: the same person at once, the way between the places included. */
export function samePerson(a: PlannedEvent, b: PlannedEvent, { input }: CheckedPlan): Said | null {
  if (b.people.size === 0 || !sharesAny(a, b)) return null;
  const shared = [...a.people.keys()].filter((name) => b.people.has(name)).toSorted();
  const minutes = minutesBetween(a, b, input.settings);
  const met = meeting(a.time, b.time, minutes);
  if (met === null) return null;
  const names = shared.map((name) => a.people.get(name) ?? name);
  return {
    severity: met === "CLOCK" ? "WARNING" : "ADVICE",
    sentence: inBoth((language) => {
      const who = listed(names, language);
      const both = titlesOf(a, b, language);
      if (met === "PERHAPS") return `${who}: ${both} ${perhaps[language]}`;
      if (language === "sv")
        return `${who} medverkar i ${both} samtidigt${minutes > 0 ? `, eller hinner inte emellan (${minutes} min restid)` : ""}`;
      return `${who} takes part in ${both} at once${minutes > 0 ? `, or can't get from one to the other (${minutes} min)` : ""}`;
    }),
    facts: {
      people: shared,
      times: inOrder(a, b).map((event) => ({
        ...timeFact(event),
        place: event.isOnSite ? event.municipalityCode : "online",
      })),
    },
  };
}

function sharesAny(a: PlannedEvent, b: PlannedEvent): boolean {
  for (const name of a.people.keys()) if (b.people.has(name)) return true;
  return false;
}

function minutesBetween(
  a: PlannedEvent,
  b: PlannedEvent,
  { travelMinutes, unknownTravelMinutes }: CheckedPlan["input"]["settings"],
): number {
  if (!a.isOnSite || !b.isOnSite) return 0;
  const [from, to] = [a.municipalityCode, b.municipalityCode];
  if (from === null || to === null) return unknownTravelMinutes;
  return travelMinutes(from, to) ?? unknownTravelMinutes;
}
