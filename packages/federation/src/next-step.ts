import type { Effect, FollowerState, Step } from "./follower-state.ts";
import type { SourceFault, SourceReport } from "./source-report.ts";

/** After how many failures in a row a source that is merely out of reach counts as failing. */
export const FAILURES_UNTIL_FAILING = 5;

/** Nothing is done. */
export function unchanged(state: FollowerState): Step {
  return { state, effects: [] };
}

/** Tells how the source is. */
export function report(
  state: SourceReport["state"],
  reason: SourceReport["reason"],
  removals?: SourceReport["removals"],
): Effect {
  const told = { state, reason };
  return {
    effect: "report",
    report: removals === undefined ? told : { ...told, removals },
  };
}

/** Nothing is under way: what a person has asked for comes first (G). */
export function rested(state: FollowerState, otherwise: () => Step): Step {
  if (state.pausing) return paused(state, "person");
  if (state.resyncing) return beginning(state);
  return otherwise();
}

/** Reads the cursor: also after a failure of the store, when what was written is not known. */
export function loading(state: FollowerState): Step {
  return {
    state: { ...state, phase: "loading", pausedBy: null, hinted: false },
    effects: [{ effect: "load" }],
  };
}

/** Begins a full copy. */
export function beginning(state: FollowerState): Step {
  return {
    state: { ...state, phase: "beginning", pausedBy: null, resyncing: false },
    effects: [{ effect: "begin" }],
  };
}

/** Asks for the page at which the cursor stands. */
export function asking(state: FollowerState): Step {
  const address = state.cursor?.next ?? state.start;
  return { state: { ...state, phase: "asking" }, effects: [{ effect: "ask", address }] };
}

/** Rests until a person says so. */
export function paused(
  state: FollowerState,
  pausedBy: "person" | "brake",
  removals?: SourceReport["removals"],
): Step {
  const reason = pausedBy === "person" ? "PERSON" : "REMOVALS";
  return {
    state: { ...state, phase: "paused", pausedBy },
    effects: [report("PAUSED", reason, removals)],
  };
}

/** The feed has been read to its end. */
export function upToDate(state: FollowerState): Step {
  const done = { ...state, failures: 0, idlePages: 0, confirmed: false };
  const live = report("LIVE", null);
  if (done.hinted) {
    const again = loading(done);
    return { ...again, effects: [live, ...again.effects] };
  }
  return {
    state: { ...done, phase: "waiting" },
    effects: [live, { effect: "wait", failures: 0, atLeastMs: 0 }],
  };
}

/** Something is wrong: tells so and waits, longer each time. */
export function failing(
  state: FollowerState,
  fault: SourceFault,
  { atLeastMs = 0, atOnce = true }: { atLeastMs?: number; atOnce?: boolean } = {},
): Step {
  const failures = state.failures + 1;
  const isFailing = atOnce || failures >= FAILURES_UNTIL_FAILING;
  return {
    state: { ...state, phase: "waiting", failures, hinted: false },
    effects: [
      report(isFailing ? "FAILING" : "STALE", fault),
      { effect: "wait", failures, atLeastMs },
    ],
  };
}
