import type { FeedItem } from "@finsam/change-feed";
import { MemoryFeed } from "@finsam/change-feed/testing";
import { expect, test } from "vitest";
import { judgeItem, judgePage } from "../src/judge-item.ts";

const [here, elsewhere] = new MemoryFeed().owners;
const hosted = "00000000-0000-4000-8000-00000000000c";
const homes = { here: new Set([here]), hosted: new Set([hosted]), relayed: new Set<string>() };
const id = "00000000-0000-4000-9000-000000000001";

function item(given: object = {}, kind = "Organisation"): FeedItem {
  const data = {
    id,
    ownerId: here,
    version: 1,
    updatedAt: "2026-10-01T10:00:00Z",
    visibility: "PUBLIC",
    slug: "bolaget",
    name: "Bolaget",
    kind: "COMPANY",
    ...given,
  };
  return { state: "updated", kind, id, modified: 1n, data };
}

test("J1 what names no owner, or another id, is no record", () => {
  const refused = { action: "refuse", id, reason: "NOT_A_RECORD" };
  expect(judgeItem(item({ id: hosted }), homes)).toEqual(refused);
  expect(judgeItem(item({ ownerId: null }), homes)).toEqual(refused);
  expect(judgeItem(item({ ownerId: "x" }), homes)).toEqual(refused);
  const odd = { action: "refuse", id: null, reason: "NOT_A_RECORD" };
  expect(judgeItem({ ...item(), id: "17" }, homes)).toEqual(odd);
  const tombstone = { state: "deleted", kind: "Organisation", modified: 1n } as const;
  expect(judgeItem({ ...tombstone, id: "17" }, homes)).toEqual(odd);
  expect(judgeItem({ ...tombstone, id }, homes)).toMatchObject({ action: "remove" });
});

test("J2 [F11] what is hosted here is refused", () => {
  expect(judgeItem(item({ ownerId: hosted }), homes)).toMatchObject({ reason: "HOSTED_HERE" });
});

test("J3 [F7] what has its home elsewhere is refused", () => {
  expect(judgeItem(item({ ownerId: elsewhere }), homes)).toMatchObject({
    reason: "HOME_ELSEWHERE",
  });
});

test("J4 [F11] a kind that is not known is kept", () => {
  expect(judgeItem(item({}, "Unheard"), homes)).toMatchObject({
    action: "put",
    record: null,
    owner: here,
  });
});

test("J5 [F8] what doesn't fit its schema is quarantined with the reasons", () => {
  expect(judgeItem(item(), homes)).toMatchObject({
    action: "put",
    record: { kind: "Organisation" },
  });
  expect(judgeItem(item({ name: 7 }), homes)).toMatchObject({
    action: "quarantine",
    issues: [{ path: ["name"] }],
  });
});

test("J6 [F8] what can't be read is refused, the rest stands", () => {
  const issues = [{ path: [], code: "NOT_JSON", message: { sv: "", en: "" } }] as const;
  const unreadable = [
    { position: 0, id, modified: null, issues },
    { position: 1, id: "17", modified: null, issues },
  ];
  const page = { next: "", epoch: null, isLast: false, items: [item()], unreadable, license: null };
  expect(judgePage(page, homes)).toMatchObject([
    { action: "put" },
    { action: "refuse", id, reason: "UNREADABLE" },
    { action: "refuse", id: null, reason: "UNREADABLE" },
  ]);
});

test("J8 [F11] what a relay gives of others, and says so, is passed over: neither taken nor held against it", () => {
  const items = [item(), item({ ownerId: hosted }), item({ ownerId: elsewhere })];
  const page = {
    next: "https://finsam.example/feed",
    items,
    unreadable: [],
    license: null,
    epoch: null,
    isLast: false,
  };
  const relay = { ...homes, relayed: new Set([here, hosted, elsewhere]) };
  expect(judgePage(page, relay)).toMatchObject([{ action: "put", owner: here }]);
  const liar = { ...homes, relayed: new Set([hosted]) };
  expect(judgePage(page, liar)).toMatchObject([
    { action: "put" },
    { action: "refuse", reason: "HOME_ELSEWHERE" },
  ]);
});
