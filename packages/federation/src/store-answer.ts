import type { Applied, FeedCursor } from "@finsam/change-feed";
import type { FollowerEvent, PageSeen } from "./follower-event.ts";
import type { FollowerState, Step } from "./follower-state.ts";
import {
  asking,
  beginning,
  failing,
  loading,
  paused,
  report,
  rested,
  unchanged,
  upToDate,
} from "./next-step.ts";

type Answer = Extract<
  FollowerEvent,
  { event: "loaded" | "begun" | "applied" | "dropped" | "store-failed" }
>;

/** How many pages in a row may bring nothing new and yet lead on. */
export const MAX_IDLE_PAGES = 10;

/** How often a feed that cannot tell of purged tombstones is read whole, in ms: once a day (P56). */
export const WHOLE_WALK_MS = 86_400_000;

/** What the store's answer means. */
export function stored(state: FollowerState, event: Answer): Step {
  const { phase } = state;
  switch (event.event) {
    case "loaded":
      return phase === "loading" ? loaded(state, event.cursor, event.now) : unchanged(state);
    case "begun":
      return phase === "beginning" ? begun(state, event.cursor) : unchanged(state);
    case "applied":
      if (phase === "applying") return applied(state, event.applied);
      return phase === "ending" ? ended(state, event.applied, event.now) : unchanged(state);
    case "dropped":
      if (phase !== "dropping") return unchanged(state);
      return {
        state: { ...state, phase: "ended", cursor: undefined },
        effects: [report("FAILING", "WITHDRAWN")],
      };
    case "store-failed":
      return isStoring(phase)
        ? failing(state, "OWN_DATABASE", { atOnce: false })
        : unchanged(state);
  }
}

function isStoring(phase: FollowerState["phase"]): boolean {
  return ["loading", "beginning", "applying", "ending", "dropping"].includes(phase);
}

function loaded(state: FollowerState, cursor: FeedCursor | undefined, now: number): Step {
  const known = { ...state, cursor };
  return rested(known, () => {
    if (cursor === undefined) return beginning(known);
    const isPlain = cursor.epoch === null && !cursor.copying;
    const isDue = state.wholeAt === null || now - state.wholeAt >= WHOLE_WALK_MS;
    return isPlain && isDue ? beginning(known) : asking(known);
  });
}

function begun(state: FollowerState, cursor: FeedCursor): Step {
  const known = { ...state, cursor, highest: null, idlePages: 0 };
  return rested(known, () => {
    const step = asking(known);
    return cursor.upToDateAt === null && state.failures === 0
      ? { ...step, effects: [report("STALE", "COPYING"), ...step.effects] }
      : step;
  });
}

function applied(state: FollowerState, outcome: Applied): Step {
  switch (outcome.outcome) {
    case "stale":
      return rested(state, () => loading(state));
    case "other-epoch":
      return rested(state, () => beginning(state));
    case "held-up":
      return paused(state, "brake", outcome.removals);
    case "applied":
      return pageDone(state, outcome.changed);
  }
}

function pageDone(state: FollowerState, changed: number): Step {
  const { cursor, page } = state;
  if (cursor === undefined || page === null) return loading(state);
  const moved = movedBy(state, cursor, page, changed);
  return rested(moved, () => {
    if (moved.idlePages >= MAX_IDLE_PAGES) return failing(moved, "ENDLESS");
    if (!page.isLast) return asking(moved);
    return cursor.copying
      ? {
          state: { ...moved, phase: "ending" },
          effects: [{ effect: "end", confirmed: state.confirmed }],
        }
      : upToDate(moved);
  });
}

function movedBy(
  state: FollowerState,
  cursor: FeedCursor,
  { next, epoch, isLast, highest }: PageSeen,
  changed: number,
): FollowerState {
  const isHigher = highest !== null && (state.highest === null || highest > state.highest);
  const isIdle = !isLast && changed === 0 && !isHigher;
  return {
    ...state,
    cursor: { ...cursor, next, epoch },
    page: null,
    highest: isHigher ? highest : state.highest,
    idlePages: isIdle ? state.idlePages + 1 : 0,
  };
}

function ended(state: FollowerState, outcome: Applied, now: number): Step {
  switch (outcome.outcome) {
    case "stale":
    case "other-epoch":
      return rested(state, () => loading(state));
    case "held-up":
      return paused(state, "brake", outcome.removals);
    case "applied": {
      const cursor = state.cursor && { ...state.cursor, copying: false };
      const whole = { ...state, cursor, wholeAt: now };
      return rested(whole, () => upToDate(whole));
    }
  }
}
