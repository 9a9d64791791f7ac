import type { FollowerEvent } from "./follower-event.ts";
import type { FollowerState, Step } from "./follower-state.ts";
import { beginning, loading, paused, unchanged } from "./next-step.ts";

type Wish = Extract<
  FollowerEvent,
  { event: "time" | "hint" | "pause" | "resume" | "confirm" | "resync-asked" }
>;

/** What time, a hint or a person asks for: at once where nothing is under way, else it is noted. */
export function asked(state: FollowerState, { event }: Wish): Step {
  switch (state.phase) {
    case "waiting":
      return whileWaiting(state, event);
    case "paused":
      return whilePaused(state, event);
    case "dropping":
    case "ended":
      return unchanged(state);
    default:
      return whileBusy(state, event);
  }
}

function whileWaiting(state: FollowerState, event: Wish["event"]): Step {
  switch (event) {
    case "time":
      return loading(state);
    case "hint":
      // Who has failed, or has asked to be left alone, isn't asked sooner because of a hint.
      return state.failures === 0 ? loading(state) : unchanged(state);
    case "pause":
      return paused({ ...state, pausing: true }, "person");
    case "resume":
      return loading(state);
    case "resync-asked":
      return beginning(state);
    case "confirm":
      return unchanged(state);
  }
}

function whilePaused(state: FollowerState, event: Wish["event"]): Step {
  switch (event) {
    case "pause":
      return state.pausedBy === "person"
        ? unchanged(state)
        : paused({ ...state, pausing: true }, "person");
    case "resume":
      return state.pausedBy === "person" ? loading({ ...state, pausing: false }) : unchanged(state);
    case "confirm":
      return state.pausedBy === "brake" ? loading({ ...state, confirmed: true }) : unchanged(state);
    case "resync-asked":
      return state.pausedBy === "brake"
        ? beginning(state)
        : unchanged({ ...state, resyncing: true });
    default:
      return unchanged(state);
  }
}

function whileBusy(state: FollowerState, event: Wish["event"]): Step {
  switch (event) {
    case "hint":
      return unchanged({ ...state, hinted: true });
    case "pause":
      return unchanged({ ...state, pausing: true });
    case "resume":
      return unchanged({ ...state, pausing: false });
    case "resync-asked":
      return unchanged({ ...state, resyncing: true });
    default:
      return unchanged(state);
  }
}
