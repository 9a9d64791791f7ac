import type { CheckedPlan } from "../checked-plan.ts";
import type { Said } from "../finding.ts";
import { groupedBy } from "../grouped-by.ts";
import type { PlanRelease, ToldEvent } from "../plan.ts";
import { hashAsReleased, placementHash } from "../placement.ts";
import type { PlannedEvent } from "../planned-event.ts";
import { inBoth, titleOf } from "../wording.ts";

/** W13: when or where it is differs from the latest release that told of it. */
export function movedSinceRelease(planned: PlannedEvent, { input }: CheckedPlan): Said | null {
  const told = toldBy(input.releases).get(planned.id) ?? [];
  const [latest] = told;
  if (latest === undefined) return null;
  const now = placementHash(planned.event);
  const differs = (released: ToldEvent): boolean => hashAsReleased(released) !== now;
  if (!differs(latest)) return null;
  const count = told.filter(differs).length;
  return {
    severity: "WARNING",
    sentence: inBoth((language) => {
      const title = titleOf(planned, language);
      if (language === "sv")
        return `${title} har ändrats sedan ${count === 1 ? "en utgåva" : `${count} utgåvor`} berättade om tid och plats`;
      return `${title} has changed since ${count === 1 ? "one release" : `${count} releases`} told when and where it is`;
    }),
    // By their hashes, so that a server that has not held what was released finds the same.
    facts: { now, released: hashAsReleased(latest) },
  };
}

const indexes = new WeakMap<readonly PlanRelease[], ReadonlyMap<string, ToldEvent[]>>();

/** What releases have told of each event, the latest first. The same object for the same releases, which nobody changes. */
export function toldBy(
  releases: readonly PlanRelease[],
): ReadonlyMap<string, readonly ToldEvent[]> {
  const held = indexes.get(releases);
  if (held !== undefined) return held;
  const latestFirst = releases.toSorted((a, b) => b.number - a.number);
  const index = groupedBy(
    latestFirst.flatMap(({ events }) => events),
    ({ id }) => id,
  );
  indexes.set(releases, index);
  return index;
}
