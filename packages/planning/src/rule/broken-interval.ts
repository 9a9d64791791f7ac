import type { Said } from "../finding.ts";
import type { PlannedEvent } from "../planned-event.ts";
import { isBroken } from "../planned-time.ts";
import { inBoth, titleOf } from "../wording.ts";

/** B1: the end is not after the start. */
export function brokenInterval(event: PlannedEvent): Said | null {
  if (!isBroken(event.event)) return null;
  return {
    severity: "BLOCK",
    sentence: inBoth((language) =>
      language === "sv"
        ? `${titleOf(event, language)} slutar inte efter att den börjar`
        : `${titleOf(event, language)} doesn't end after it begins`,
    ),
    facts: null,
  };
}
