import type { FollowerEvent, PageSeen } from "./follower-event.ts";
import type { FollowerState, Step } from "./follower-state.ts";
import { beginning, failing, rested } from "./next-step.ts";

type Answer = Extract<
  FollowerEvent,
  { event: "page" | "resync" | "withdrawn" | "refused" | "busy" | "failed" | "lied" }
>;

/** What the publisher's answer to a request means (the column `asking` of SPEC.md). */
export function answered(state: FollowerState, event: Answer): Step {
  switch (event.event) {
    case "page":
      return page(state, event.page);
    case "resync":
      // A first page cannot be one that a copy is needed for.
      return rested(state, () =>
        state.cursor?.next === state.start ? failing(state, "ENDLESS") : beginning(state),
      );
    case "withdrawn":
      return { state: { ...state, phase: "dropping" }, effects: [{ effect: "drop" }] };
    case "refused":
      return rested(state, () => failing(state, event.fault));
    case "busy":
      return rested(state, () =>
        failing(state, "ASKED_TO_WAIT", { atLeastMs: event.retryAfterMs, atOnce: false }),
      );
    case "failed":
      return rested(state, () => failing(state, event.fault, { atOnce: false }));
    case "lied":
      return rested(state, () => failing(state, event.fault));
  }
}

function page(state: FollowerState, seen: PageSeen): Step {
  if (!seen.isLast && seen.next === state.cursor?.next)
    return rested(state, () => failing(state, "ENDLESS"));
  return rested(state, () => ({
    state: { ...state, phase: "applying", page: seen },
    effects: [{ effect: "apply", confirmed: state.confirmed }],
  }));
}
