// A follower of one feed in plain JavaScript, written from PROTOCOL.md alone, as a supplier without our packages would.
//
//   node follower.js <feed> <owner id>…
//
// Whenever it has read to the end for now it prints a line: the records that it holds, as JSON, by id.
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

const [feed, ...owners] = process.argv.slice(2);
const accept = 'application/vnd.openactive.rpde+json; version=1; profile="finsam-1"';

/** What is held, by id: number, kind and data; data null for a tombstone (P41). */
let held = new Map();
/** What stays shown while a full copy is taken (P44). */
let shown = new Map();
let next = feed;
let epoch = null;
let copying = true;
/** Whether a hint has come since the last page was asked for. */
let hinted = false;
let wake = () => {};

void listen();
for (;;) {
  hinted = false;
  const waitMs = await step().catch(() => 1000);
  const woken = new Promise((resolve) => (wake = resolve));
  if (waitMs > 0 && !hinted) await Promise.race([woken, sleep(waitMs)]);
}

/** Reads a page. Answers how long to wait before the next. */
async function step() {
  const answer = await fetch(next, {
    headers: { accept, "accept-encoding": "identity" },
    redirect: "error",
    signal: AbortSignal.timeout(30_000),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (answer.status !== 200) return heed(answer, JSON.parse(bytes.toString()));
  // P43: what was damaged on its way is asked for again.
  const digest = `sha-256=:${createHash("sha256").update(bytes).digest("base64")}:`;
  if (answer.headers.get("content-digest") !== digest) return 1000;
  const page = JSON.parse(bytes.toString());
  const at = new URL(page.next);
  const asked = new URL(next);
  // P11
  if (at.origin !== asked.origin || at.pathname !== asked.pathname)
    throw new Error("next leads elsewhere");
  const epochNow = at.searchParams.get("epoch");
  if (epoch !== null && epochNow !== epoch) return startAgain();
  epoch = epochNow;
  for (const item of page.items) apply(item);
  const isLast = page.next === next;
  next = page.next;
  if (!isLast) return 0;
  copying = false;
  shown = held;
  tell();
  // P39
  return 5 * 60_000;
}

function apply({ state, kind, id, modified, data }) {
  if (modified <= (held.get(id)?.modified ?? 0)) return;
  if (state === "deleted") {
    // P46
    if (held.has(id)) held.set(id, { modified, kind, data: null });
    return;
  }
  // P45
  if (owners.includes(data.ownerId)) held.set(id, { modified, kind, data });
}

/** P44 */
function startAgain() {
  held = new Map();
  copying = true;
  epoch = null;
  next = feed;
  return 0;
}

/** P31 */
function heed(answer, { type }) {
  if (answer.status === 410 && type === "urn:finsam:problem:resync") return startAgain();
  if (answer.status === 403 && type === "urn:finsam:problem:right-withdrawn") {
    held = new Map();
    shown = held;
    tell();
    process.exit(0);
  }
  const after = Number(answer.headers.get("retry-after"));
  return Number.isFinite(after) && after > 0 ? after * 1000 : 60_000;
}

/** P38: a hint is a reason to ask, and nothing more. */
async function listen() {
  for (;;) {
    try {
      const answer = await fetch(`${feed}/hints`);
      // Its comments come seldom enough to be taken for hints too.
      for await (const _bytes of answer.body) hint();
    } catch {
      // The server is down, or was: it is asked again.
    }
    hint();
    await sleep(200);
  }
}

function hint() {
  hinted = true;
  wake();
}

function tell() {
  const records = [...(copying ? shown : held)].flatMap(([id, { kind, data }]) =>
    data === null ? [] : [[id, { kind, data }]],
  );
  console.log(JSON.stringify(Object.fromEntries(records)));
}
