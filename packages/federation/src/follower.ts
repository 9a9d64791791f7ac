import type { FollowerEvent } from "./follower-event.ts";
import type { Effect, FollowerState, Step } from "./follower-state.ts";
import { answered } from "./publisher-answer.ts";
import { asked } from "./person-wish.ts";
import { stored } from "./store-answer.ts";

/** The first thing to do. */
export const firstEffects: readonly Effect[] = [{ effect: "load" }];

/**
 * What a follower does when something happens: SPEC.md as a function, without side effects. What a cell of the table does
 * not foresee changes nothing.
 */
export function step(state: FollowerState, event: FollowerEvent): Step {
  switch (event.event) {
    case "loaded":
    case "begun":
    case "applied":
    case "dropped":
    case "store-failed":
      return stored(state, event);
    case "page":
    case "resync":
    case "withdrawn":
    case "refused":
    case "busy":
    case "failed":
    case "lied":
      return state.phase === "asking" ? answered(state, event) : { state, effects: [] };
    default:
      return asked(state, event);
  }
}
