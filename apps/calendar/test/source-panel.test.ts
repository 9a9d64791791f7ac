import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createRoutesStub } from "react-router";
import { expect, test } from "vitest";
import type { AdminSource } from "../app/admin/source-query.ts";
import { SourcePanel } from "../app/parts/admin/source-panel.tsx";

const feed: AdminSource = {
  kind: "FEED",
  state: "LIVE",
  asOf: "2026-11-24T07:40:00Z",
  since: null,
  reason: null,
  awaitsConfirmation: false,
  lastError: null,
  url: "https://www.example.org/kalender.ics",
  license: null,
  association: { slug: "prov", shortName: "Prov" },
  skipped: null,
  quarantined: null,
  refused: null,
};

/** What one can ask for on the panel of a source, by the intents of its forms. */
function intentsOf(source: Partial<AdminSource>, mayAct = true): string[] {
  const panel = { source: { ...feed, ...source }, today: "2026-11-24", mayAct };
  const Page = createRoutesStub([
    { path: "/", Component: () => createElement(SourcePanel, panel) },
  ]);
  const html = renderToStaticMarkup(createElement(Page));
  return [...html.matchAll(/name="intent" value="(\w+)"/g)].map(([, intent]) => intent ?? "");
}

test("a source that is followed can be paused, one that a person has paused goes on", () => {
  expect(intentsOf({})).toEqual(["pause", "resync"]);
  expect(intentsOf({ state: "FAILING" })).toEqual(["pause", "resync"]);
  expect(intentsOf({ state: "PAUSED", reason: "Pausad av en person" })).toEqual([
    "resume",
    "resync",
  ]);
});

test("removals are approved where a source waits for that, and nowhere else", () => {
  const held = { state: "PAUSED", reason: "9 av 10 aktiviteter saknas" } as const;
  expect(intentsOf({ ...held, awaitsConfirmation: true })).toEqual(["confirm", "resync"]);
});

test("who may not act on it, and what is kept here, has nothing to ask for", () => {
  expect(intentsOf({}, false)).toEqual([]);
  expect(intentsOf({ kind: "HOSTED" })).toEqual([]);
});
