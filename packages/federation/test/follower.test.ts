import type { FeedCursor } from "@finsam/change-feed";
import { describe, expect, test } from "vitest";
import { step } from "../src/follower.ts";
import type { FollowerEvent, PageSeen } from "../src/follower-event.ts";
import { firstState, type FollowerState, type Phase } from "../src/follower-state.ts";

const start = "https://peer.example/feed?limit=500";
const noon = Date.parse("2026-10-01T12:00:00Z");
const day = 86_400_000;

const cursor: FeedCursor = {
  feed: "peer/public",
  source: "peer",
  audience: "public",
  next: `${start}&afterChangeNumber=7`,
  epoch: "e",
  walk: 1,
  copying: false,
  upToDateAt: new Date(noon),
};
const page: PageSeen = {
  next: `${start}&afterChangeNumber=9`,
  epoch: "e",
  isLast: false,
  highest: 9n,
};
const last: PageSeen = { next: cursor.next, epoch: "e", isLast: true, highest: null };
const removals = [{ association: "a", before: 20, gone: 19 }] as const;
const changed = { outcome: "applied", changed: 1, refused: 0 } as const;
const nothing = { outcome: "applied", changed: 0, refused: 0 } as const;

const at = (phase: Phase, given: Partial<FollowerState> = {}): FollowerState => ({
  ...firstState(start),
  phase,
  cursor,
  page: phase === "applying" ? page : null,
  pausedBy: phase === "paused" ? "person" : null,
  ...given,
});
const applied = (outcome: Extract<FollowerEvent, { event: "applied" }>["applied"]) =>
  ({ event: "applied", applied: outcome, now: noon }) as const;
const loaded = (given: FeedCursor | undefined = cursor) =>
  ({ event: "loaded", cursor: given, now: noon }) as const;
const done = (state: FollowerState, event: FollowerEvent) => {
  const { state: next, effects } = step(state, event);
  const reports = effects.flatMap((effect) => (effect.effect === "report" ? effect.report : []));
  const others = effects.filter(({ effect }) => effect !== "report");
  return { phase: next.phase, effects: others, reports, state: next };
};
const ask = (address = cursor.next) => [{ effect: "ask", address }];
const wait = (failures: number, atLeastMs = 0) => [{ effect: "wait", failures, atLeastMs }];
const begin = { phase: "beginning", effects: [{ effect: "begin" }] };
const load = { phase: "loading", effects: [{ effect: "load" }] };
const failing = (reason: string, atLeastMs = 0) => ({
  phase: "waiting",
  effects: wait(1, atLeastMs),
  reports: [{ state: "FAILING", reason }],
});
const stale = (reason: string, atLeastMs = 0) => ({
  ...failing(reason, atLeastMs),
  reports: [{ state: "STALE", reason }],
});
const byPerson = { phase: "paused", effects: [], reports: [{ state: "PAUSED", reason: "PERSON" }] };
const byBrake = {
  phase: "paused",
  effects: [],
  reports: [{ state: "PAUSED", reason: "REMOVALS", removals }],
};
const brake = { pausedBy: "brake" } as const;
const busy: readonly Phase[] = ["loading", "beginning", "asking", "applying", "ending"];

describe("the store answers", () => {
  test("C1 without a cursor a full copy is begun", () => {
    expect(done(at("loading"), { event: "loaded", cursor: undefined, now: noon })).toMatchObject(
      begin,
    );
  });

  test("C2 the page at which the cursor stands is asked for", () => {
    expect(done(at("loading"), loaded())).toMatchObject({ phase: "asking", effects: ask() });
    const copying = { ...cursor, epoch: null, copying: true };
    expect(done(at("loading"), loaded(copying))).toMatchObject({ phase: "asking" });
  });

  test("C3 a feed without epochs is read whole at the start and once a day", () => {
    const plain = { ...cursor, epoch: null };
    expect(done(at("loading"), loaded(plain))).toMatchObject(begin);
    const lately = at("loading", { wholeAt: noon - day + 1 });
    expect(done(lately, loaded(plain))).toMatchObject({ phase: "asking" });
    expect(done(at("loading", { wholeAt: noon - day }), loaded(plain))).toMatchObject(begin);
  });

  test("C4 the first page of a copy is asked for; what has never been up to date is stale", () => {
    const begun = { ...cursor, next: start, epoch: null, copying: true };
    const event = { event: "begun", cursor: begun } as const;
    expect(done(at("beginning"), event)).toMatchObject({
      phase: "asking",
      effects: ask(start),
      reports: [],
      state: { highest: null, idlePages: 0 },
    });
    const never = { ...event, cursor: { ...begun, upToDateAt: null } };
    expect(done(at("beginning"), never)).toMatchObject({
      phase: "asking",
      reports: [{ state: "STALE", reason: "COPYING" }],
    });
  });

  test("C5 after a page the next is asked for", () => {
    expect(done(at("applying"), applied(changed))).toMatchObject({
      phase: "asking",
      effects: ask(page.next),
      reports: [],
    });
  });

  test("C6 after the last page it is live and waits", () => {
    const state = at("applying", { page: last, failures: 3, confirmed: true });
    expect(done(state, applied(nothing))).toMatchObject({
      phase: "waiting",
      effects: wait(0),
      reports: [{ state: "LIVE", reason: null }],
      state: { failures: 0, confirmed: false },
    });
    expect(done({ ...state, hinted: true }, applied(nothing))).toMatchObject({
      ...load,
      reports: [{ state: "LIVE", reason: null }],
      state: { hinted: false },
    });
  });

  test("C7 after the last page of a copy the copy is ended", () => {
    const copying = { cursor: { ...cursor, copying: true }, page: last, confirmed: true };
    expect(done(at("applying", copying), applied(nothing))).toMatchObject({
      phase: "ending",
      effects: [{ effect: "end", confirmed: true }],
      reports: [],
    });
  });

  test("C8 pages that bring nothing new and lead on for ever are no feed", () => {
    let state = at("applying", { highest: 9n });
    for (let count = 1; count < 10; count += 1) {
      ({ state } = step(state, applied(nothing)));
      expect(state.phase).toBe("asking");
      const next = `${start}&afterChangeNumber=${count % 2}`;
      ({ state } = step(state, { event: "page", page: { ...page, next } }));
    }
    expect(done(state, applied(nothing))).toMatchObject(failing("ENDLESS"));
    expect(done({ ...state, page: { ...page, highest: 10n } }, applied(nothing))).toMatchObject({
      phase: "asking",
    });
    expect(done(state, applied(changed))).toMatchObject({ phase: "asking" });
  });

  test("C9 after a copy it is live, and has read the feed whole", () => {
    const copying = at("ending", { cursor: { ...cursor, copying: true } });
    expect(done(copying, applied(changed))).toMatchObject({
      phase: "waiting",
      effects: wait(0),
      reports: [{ state: "LIVE", reason: null }],
      state: { wholeAt: noon, cursor: { copying: false } },
    });
  });

  test("C10 a page that is stale here is forgotten, the cursor read again", () => {
    expect(done(at("applying"), applied({ outcome: "stale" }))).toMatchObject(load);
  });

  test("C11 without a copy under way the cursor is read again", () => {
    expect(done(at("ending"), applied({ outcome: "stale" }))).toMatchObject(load);
    expect(done(at("ending"), applied({ outcome: "other-epoch" }))).toMatchObject(load);
  });

  test("C12 [F5] when the epoch has changed a full copy is begun", () => {
    expect(done(at("applying"), applied({ outcome: "other-epoch" }))).toMatchObject(begin);
  });

  test.each([
    ["C13", "applying"],
    ["C14", "ending"],
  ] as const)("%s [F9] too many removals wait for a person, in %s", (_cell, phase) => {
    expect(done(at(phase), applied({ outcome: "held-up", removals }))).toMatchObject(byBrake);
  });

  test("C15 [F13] what was dropped is followed no more", () => {
    expect(done(at("dropping"), { event: "dropped" })).toMatchObject({
      phase: "ended",
      effects: [],
      reports: [{ state: "FAILING", reason: "WITHDRAWN" }],
    });
  });

  test("C16 a failure of the store is waited out; the fifth in a row counts as failing", () => {
    for (const phase of ["loading", "beginning", "applying", "ending", "dropping"] as const) {
      expect(done(at(phase), { event: "store-failed" })).toMatchObject(stale("OWN_DATABASE"));
      expect(done(at(phase, { failures: 4 }), { event: "store-failed" })).toMatchObject({
        reports: [{ state: "FAILING", reason: "OWN_DATABASE" }],
        effects: wait(5),
      });
    }
  });
});

describe("the publisher answers", () => {
  test("C20 a page is applied, without brake once a person has confirmed", () => {
    for (const confirmed of [false, true])
      expect(done(at("asking", { confirmed }), { event: "page", page })).toMatchObject({
        phase: "applying",
        effects: [{ effect: "apply", confirmed }],
        state: { page },
      });
  });

  test("C21 a page that leads to itself and is not the last is no page", () => {
    const itself = { ...page, next: cursor.next };
    expect(done(at("asking"), { event: "page", page: itself })).toMatchObject(failing("ENDLESS"));
    expect(done(at("asking"), { event: "page", page: last })).toMatchObject({ phase: "applying" });
  });

  test("C22 [F5] on resync a full copy is begun", () => {
    expect(done(at("asking"), { event: "resync" })).toMatchObject(begin);
  });

  test("C23 a first page for which a copy is needed is none", () => {
    const first = { cursor: { ...cursor, next: start } };
    expect(done(at("asking", first), { event: "resync" })).toMatchObject(failing("ENDLESS"));
  });

  test("C24 [F13] on a withdrawn right what only this feed held is dropped, also where a person wants a pause", () => {
    for (const pausing of [false, true])
      expect(done(at("asking", { pausing }), { event: "withdrawn" })).toMatchObject({
        phase: "dropping",
        effects: [{ effect: "drop" }],
      });
  });

  test("C25 [F13] any other refusal is failing and drops nothing", () => {
    const event = { event: "refused", fault: "FORBIDDEN" } as const;
    expect(done(at("asking"), event)).toMatchObject(failing("FORBIDDEN"));
  });

  test("C26 who asks for patience is left alone for that long", () => {
    const event = { event: "busy", retryAfterMs: 7000 } as const;
    expect(done(at("asking"), event)).toMatchObject(stale("ASKED_TO_WAIT", 7000));
    expect(done(at("asking", { failures: 4 }), event)).toMatchObject({
      reports: [{ state: "FAILING" }],
    });
  });

  test("C27 what passes by itself is stale, from the fifth time in a row failing", () => {
    const event = { event: "failed", fault: "DIGEST_DIFFERS" } as const;
    expect(done(at("asking"), event)).toMatchObject(stale("DIGEST_DIFFERS"));
    expect(done(at("asking", { failures: 4 }), event)).toMatchObject({
      reports: [{ state: "FAILING", reason: "DIGEST_DIFFERS" }],
    });
  });

  test("C28 [F10] who lies is failing, and nothing is applied", () => {
    const event = { event: "lied", fault: "NEXT_ELSEWHERE" } as const;
    expect(done(at("asking"), event)).toMatchObject(failing("NEXT_ELSEWHERE"));
  });
});

describe("time, hints and people", () => {
  test("C30 when the time has come the cursor is read", () => {
    expect(done(at("waiting", { failures: 3 }), { event: "time" })).toMatchObject(load);
  });

  test("C31 a hint is noted while something is under way", () => {
    for (const phase of busy)
      expect(done(at(phase), { event: "hint" })).toMatchObject({
        phase,
        effects: [],
        state: { hinted: true },
      });
  });

  test("C32 a hint ends the wait, but not after a failure", () => {
    expect(done(at("waiting"), { event: "hint" })).toMatchObject(load);
    const failed = at("waiting", { failures: 1 });
    expect(step(failed, { event: "hint" })).toEqual({ state: failed, effects: [] });
  });

  test("C33 a pause is noted while something is under way, and comes first when that is done", () => {
    for (const phase of busy) {
      const { state, effects } = done(at(phase), { event: "pause" });
      expect([state.phase, state.pausing, effects]).toEqual([phase, true, []]);
    }
    expect(done(at("loading", { pausing: true }), loaded())).toMatchObject(byPerson);
    expect(done(at("asking", { pausing: true }), { event: "page", page })).toMatchObject(byPerson);
    expect(done(at("ending", { pausing: true }), applied(changed))).toMatchObject(byPerson);
    const event = { event: "failed", fault: "UNREACHABLE" } as const;
    expect(done(at("asking", { pausing: true }), event)).toMatchObject(byPerson);
  });

  test.each([
    ["C34", at("waiting")],
    ["C35", at("paused", brake)],
  ])("%s a person can pause it", (_cell, state) => {
    expect(done(state, { event: "pause" })).toMatchObject({
      ...byPerson,
      state: { pausedBy: "person" },
    });
  });

  test("C36 a noted pause is forgotten when it is resumed", () => {
    for (const phase of busy)
      expect(done(at(phase, { pausing: true }), { event: "resume" })).toMatchObject({
        phase,
        effects: [],
        state: { pausing: false },
      });
  });

  test("C37 to resume is to try at once", () => {
    expect(done(at("waiting", { failures: 9 }), { event: "resume" })).toMatchObject(load);
  });

  test("C38 after a pause it goes on", () => {
    const state = at("paused", { pausing: true });
    expect(done(state, { event: "resume" })).toMatchObject({
      ...load,
      state: { pausing: false, pausedBy: null },
    });
  });

  test("C39 [F9] what a person has confirmed is no longer held up", () => {
    expect(done(at("paused", brake), { event: "confirm" })).toMatchObject({
      ...load,
      state: { confirmed: true, pausedBy: null },
    });
  });

  test("C40 a full copy that is asked for is noted while something is under way", () => {
    for (const phase of busy)
      expect(done(at(phase), { event: "resync-asked" })).toMatchObject({
        phase,
        effects: [],
        state: { resyncing: true },
      });
    expect(done(at("applying", { resyncing: true }), applied(changed))).toMatchObject({
      ...begin,
      state: { resyncing: false },
    });
    expect(done(at("loading", { resyncing: true, pausing: true }), loaded())).toMatchObject(
      byPerson,
    );
  });

  test("C42 a full copy that is asked for in a pause is taken after it", () => {
    const { state } = done(at("paused", { pausing: true }), { event: "resync-asked" });
    expect(state).toMatchObject({ phase: "paused", resyncing: true });
    const resumed = step(state, { event: "resume" });
    expect(done(resumed.state, loaded())).toMatchObject(begin);
  });

  test.each([
    ["C41", at("waiting", { failures: 2 })],
    ["C43", at("paused", brake)],
  ])("%s a full copy can be asked for", (_cell, state) => {
    expect(done(state, { event: "resync-asked" })).toMatchObject(begin);
  });
});

test("an empty cell of SPEC.md changes nothing", () => {
  const events: readonly FollowerEvent[] = [
    loaded(),
    { event: "begun", cursor },
    applied(changed),
    { event: "dropped" },
    { event: "store-failed" },
    { event: "page", page },
    { event: "resync" },
    { event: "withdrawn" },
    { event: "refused", fault: "FORBIDDEN" },
    { event: "busy", retryAfterMs: 0 },
    { event: "failed", fault: "UNREACHABLE" },
    { event: "lied", fault: "NOT_A_FEED" },
    { event: "time" },
    { event: "hint" },
    { event: "pause" },
    { event: "resume" },
    { event: "confirm" },
    { event: "resync-asked" },
  ];
  const wishes = ["hint", "pause", "resume", "resync-asked"];
  const answers = ["page", "resync", "withdrawn", "refused", "busy", "failed", "lied"];
  const phases = [...busy, "dropping", "waiting", "paused", "ended"] as const;
  const foreseen: Readonly<Record<Phase, readonly string[]>> = {
    loading: ["loaded", "store-failed", ...wishes],
    beginning: ["begun", "store-failed", ...wishes],
    asking: [...answers, ...wishes],
    applying: ["applied", "store-failed", ...wishes],
    ending: ["applied", "store-failed", ...wishes],
    dropping: ["dropped", "store-failed"],
    waiting: ["time", ...wishes],
    paused: ["pause", "resume", "confirm", "resync-asked"],
    ended: [],
  };
  for (const phase of phases)
    for (const event of events) {
      if (foreseen[phase].includes(event.event)) continue;
      const state = at(phase);
      expect(step(state, event), `${phase} × ${event.event}`).toEqual({ state, effects: [] });
    }
  for (const event of ["time", "hint", "confirm", "pause"] as const) {
    const state = at("paused");
    expect(step(state, { event })).toEqual({ state, effects: [] });
  }
  const held = at("paused", brake);
  for (const event of ["time", "hint", "resume"] as const)
    expect(step(held, { event })).toEqual({ state: held, effects: [] });
});
