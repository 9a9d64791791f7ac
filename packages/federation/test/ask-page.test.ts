import { contentDigest } from "@finsam/change-feed";
import { describe, expect, test } from "vitest";
import { askPage } from "../src/ask-page.ts";
import type { Asking, Fetch } from "../src/fetch-answer.ts";
import { defaultLimits, waitMs } from "../src/limits.ts";
import { retryAfterMs } from "../src/retry-after.ts";
import { json, problem } from "./fake-publisher.ts";
import { VirtualClock } from "./virtual-clock.ts";

const address = "https://peer.example/feed?limit=500";
const empty = JSON.stringify({ next: address, items: [], license: "" });

function asking(fetch: Fetch, given: Partial<Asking> = {}): Asking {
  return {
    fetch,
    clock: new VirtualClock(),
    limits: { ...defaultLimits, answerBytes: 1000 },
    token: "secret",
    signal: new AbortController().signal,
    ...given,
  };
}
const answerTo = (response: Response) =>
  askPage(
    address,
    asking(() => Promise.resolve(response)),
  );

describe("an answer", () => {
  test("[P23] the profile is asked for, without compression, with the token, following no redirect", async () => {
    let sent: RequestInit = {};
    const answered = await askPage(
      address,
      asking((_address, init) => {
        sent = init;
        return Promise.resolve(json(empty));
      }),
    );
    expect(answered).toMatchObject({ event: "page", page: { isLast: true, items: [] } });
    const headers = new Headers(sent.headers);
    expect(headers.get("accept")).toContain('profile="finsam-1"');
    expect(headers.get("accept-encoding")).toBe("identity");
    expect(headers.get("authorization")).toBe("Bearer secret");
    expect(sent.redirect).toBe("manual");
  });

  test("[P30] with the digest of its bytes it is taken, with another it has failed", async () => {
    const digest = await contentDigest(new TextEncoder().encode(empty));
    expect(await answerTo(json(empty, { "content-digest": digest }))).toMatchObject({
      event: "page",
    });
    expect(await answerTo(json(`${empty} `, { "content-digest": digest }))).toEqual({
      event: "failed",
      fault: "DIGEST_DIFFERS",
    });
  });

  test.each([
    ["another content type", json(empty, { "content-type": "text/html" }), "NOT_A_FEED"],
    ["no JSON", json("<html>"), "NOT_A_PAGE"],
    [
      "no UTF-8",
      new Response(new Uint8Array([0xff]), { headers: { "content-type": "application/json" } }),
      "NOT_A_PAGE",
    ],
    ["a next at another server", json(empty.replace("peer", "other")), "NEXT_ELSEWHERE"],
    ["a next at another audience", json(empty.replace("/feed?", "/feed/holds?")), "NEXT_ELSEWHERE"],
    ["compression", json(empty, { "content-encoding": "gzip" }), "COMPRESSED"],
    ["a redirect", json("", { location: "https://other.example" }, 302), "REDIRECT"],
    ["a length beyond the limit", json("", { "content-length": "1001" }), "TOO_LARGE"],
    ["more bytes than the limit", json(" ".repeat(1001)), "TOO_LARGE"],
  ])("[F10] %s is a lie", async (_what, response, fault) => {
    expect(await answerTo(response)).toEqual({ event: "lied", fault });
  });

  test("[F10] an endless body ends at the limit, and the connection with it", async () => {
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(100)),
      cancel: () => {
        cancelled = true;
      },
    });
    const response = new Response(body, { headers: { "content-type": "application/json" } });
    expect(await answerTo(response)).toEqual({ event: "lied", fault: "TOO_LARGE" });
    expect(cancelled).toBe(true);
  });

  test("[F10] no connection, and no end in time, are failures", async () => {
    expect(
      await askPage(
        address,
        asking(() => Promise.reject(new Error("refused"))),
      ),
    ).toEqual({
      event: "failed",
      fault: "UNREACHABLE",
    });
    const clock = new VirtualClock();
    let aborted = false;
    const hanging = askPage(
      address,
      asking(
        (_address, { signal }) => {
          signal?.addEventListener("abort", () => {
            aborted = true;
          });
          return new Promise(() => undefined);
        },
        { clock },
      ),
    );
    await clock.pass(defaultLimits.answerMs);
    expect(await hanging).toEqual({ event: "failed", fault: "TOO_SLOW" });
    expect(aborted).toBe(true);
  });

  test.each([
    [problem("resync"), { event: "resync" }],
    [problem("right-withdrawn"), { event: "withdrawn" }],
    [problem("unauthorized"), { event: "refused", fault: "UNAUTHORIZED" }],
    [problem("forbidden"), { event: "refused", fault: "FORBIDDEN" }],
    [problem("unknown-audience"), { event: "refused", fault: "NO_SUCH_FEED" }],
    [problem("too-many-requests", 7), { event: "busy", retryAfterMs: 7000 }],
    [problem("unavailable", 3), { event: "busy", retryAfterMs: 3000 }],
    [json("", {}, 429), { event: "busy", retryAfterMs: 0 }],
    [json("", {}, 503), { event: "failed", fault: "SERVER_ERROR" }],
    [json("", {}, 500), { event: "failed", fault: "SERVER_ERROR" }],
    [json("", {}, 403), { event: "refused", fault: "FORBIDDEN" }],
    [json("", {}, 410), { event: "refused", fault: "NO_SUCH_FEED" }],
  ])("[P31] type and status together decide, case %#", async (response, expected) => {
    expect(await answerTo(response)).toEqual(expected);
  });
});

test("[P31] Retry-After is seconds or a date, and heeded up to a limit", () => {
  const now = Date.parse("2026-10-01T12:00:00Z");
  expect(retryAfterMs("120", now, 1e9)).toBe(120_000);
  expect(retryAfterMs("Thu, 01 Oct 2026 12:00:30 GMT", now, 1e9)).toBe(30_000);
  expect(retryAfterMs("Thu, 01 Oct 2026 11:00:00 GMT", now, 1e9)).toBe(0);
  expect(retryAfterMs("99999999", now, 5000)).toBe(5000);
  for (const text of [null, "", "soon", "-1", "1e3"])
    expect(retryAfterMs(text, now, 1e9)).toBeUndefined();
});

test("waits double with each failure, up to a limit, and are spread", () => {
  const wait = (failures: number, random: number, atLeastMs = 0) =>
    waitMs({ failures, atLeastMs }, defaultLimits, random);
  expect([wait(1, 0), wait(2, 0), wait(3, 0)]).toEqual([500, 1000, 2000]);
  expect(wait(2, 0.5)).toBe(1500);
  expect(wait(1000, 0)).toBe(defaultLimits.maxBackOffMs / 2);
  expect(wait(1, 0, 9000)).toBe(9000);
  expect(wait(0, 0)).toBe(defaultLimits.pollMs / 2);
});
