import type { ReleasePlan } from "./release-query.ts";

/** What of a plan tells how it is signed. */
export type SignedPlan = Pick<ReleasePlan, "events" | "signOffs"> & {
  readonly groups: Pick<ReleasePlan["groups"], "missing">;
  readonly releaseDraft: Pick<ReleasePlan["releaseDraft"], "waitingFor">;
};

/** An event of the plan, with how its owner has signed it. */
export interface SignableEvent {
  readonly event: ReleasePlan["events"][number];
  /** SIGNED as it is; CHANGED: what was signed told something else; NONE: not signed. */
  readonly state: "SIGNED" | "CHANGED" | "NONE";
  /** What it lacks before it can go out, as a sentence; undefined: nothing. */
  readonly missing: string | undefined;
  /** Whether something keeps it out of the next release. */
  readonly isBlocked: boolean;
}

/** The events of one arranger in the plan, with how it has signed them. That it was made public is no change of what it tells. */
export function signableEvents(plan: SignedPlan, association: string): SignableEvent[] {
  const signed = signedVersions(plan, association);
  const isOther = (id: string) => plan.releaseDraft.waitingFor.some((event) => event.id === id);
  return plan.events
    .filter(({ owner }) => owner.slug === association)
    .map((event) => {
      const lacks = plan.groups.missing.find((missing) => missing.event?.id === event.id);
      return {
        event,
        state: !signed.has(event.id) ? "NONE" : isOther(event.id) ? "CHANGED" : "SIGNED",
        missing: lacks?.message,
        isBlocked: lacks?.findings.some(({ severity }) => severity === "BLOCK") ?? false,
      };
    });
}

/** What an arranger has signed: the versions, by the ids of the events that are still seen. */
export function signedVersions(
  { signOffs }: Pick<ReleasePlan, "signOffs">,
  association: string,
): Map<string, number> {
  const said = signOffs.find((one) => one.association?.slug === association);
  return new Map(
    (said?.events ?? []).flatMap(({ event, version }) =>
      event === null ? [] : [[event.id, version]],
    ),
  );
}
