import { nameOf } from "../checked-plan.ts";
import { inBoth, titlesOf } from "../wording.ts";
import type { Fix } from "./fix.ts";
import type { Fixable } from "./fixable.ts";

/** W3, W4: the owners let them be at the same time (får gå samtidigt). One word from each that has not given it. */
export function parallelFixes({ events, plan }: Fixable): Fix[] {
  const [a, b] = events;
  if (a === undefined || b === undefined) return [];
  const eventIds = [a.id, b.id] as const;
  const given = new Set(
    plan.input.pairs
      .filter(
        ({ kind, eventIds: ids }) =>
          kind === "PARALLEL" && eventIds.every((id) => ids.includes(id)),
      )
      .map(({ ownerId }) => ownerId),
  );
  return [...new Set([a.ownerId, b.ownerId])]
    .filter((ownerId) => !given.has(ownerId))
    .map((ownerId): Fix => ({
      sentence: inBoth((language) => {
        const both = titlesOf(a, b, language);
        return language === "sv"
          ? `Låt ${both} gå samtidigt (${nameOf(plan, ownerId)} säger ja)`
          : `Let ${both} be at the same time (${nameOf(plan, ownerId)} agrees)`;
      }),
      eventId: a.ownerId === ownerId ? a.id : b.id,
      ownerId,
      action: { kind: "DECLARE_PARALLEL", eventIds },
    }));
}
