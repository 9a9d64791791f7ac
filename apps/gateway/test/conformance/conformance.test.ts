import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { MemoryFeed } from "@finsam/change-feed/testing";
import { expect, test } from "vitest";
import { conformance } from "../../src/conformance/conformance.ts";
import { startServer } from "@finsam/test-network";
import { dataFolder } from "@finsam/database/testing";
import {
  type AskedFor,
  type Draft,
  type Fault,
  knownToken,
  protocolServer,
} from "./protocol-server.ts";

interface Page {
  next: string;
  items: Record<string, unknown>[];
  license?: string;
}

/** A feed of three pages with changes and deletions. */
async function filledFeed(): Promise<MemoryFeed> {
  const feed = new MemoryFeed();
  const ids: string[] = [];
  for (let n = 0; n < 220; n += 1) ids.push(await feed.publish(feed.owners[n % 2 === 0 ? 0 : 1]));
  for (const id of ids.slice(0, 5)) await feed.change(id);
  for (const id of ids.slice(5, 10)) await feed.withdraw(id);
  return feed;
}

const trial = { token: undefined, mostPages: 10, mostMs: 60_000, onPage: () => {} };

async function reportOf(fault: Fault = {}, token?: string) {
  const feed = await filledFeed();
  await using server = await protocolServer(feed.store, fault);
  return await conformance({ ...trial, url: server.origin, token });
}

async function failedBy(fault: Fault): Promise<string[]> {
  const { verdicts } = await reportOf(fault);
  return verdicts.flatMap(({ rule, verdict }) => (verdict === "FAILED" ? rule : []));
}

/** Spoils every page, and nothing else. */
const pages = (change: (page: Page, asked: AskedFor) => void): Fault => ({
  spoil(draft, asked) {
    if (draft.status !== 200 || asked.url.pathname !== "/feed") return draft;
    const page: Page = JSON.parse(draft.body);
    change(page, asked);
    return { ...draft, body: JSON.stringify(page) };
  },
});

/** Spoils the items of every page. */
const items = (change: (item: Record<string, unknown>) => void, state = "updated"): Fault =>
  pages((page) => page.items.filter((item) => item["state"] === state).forEach(change));

const answers = (path: RegExp, change: (draft: Draft, asked: AskedFor) => Draft): Fault => ({
  spoil: (draft, asked) => (path.test(asked.url.pathname) ? change(draft, asked) : draft),
});

const header = (name: string, value: string, status = 200): Fault => ({
  spoil: (draft, asked) =>
    asked.url.pathname === "/feed" && draft.status === status
      ? { ...draft, headers: { ...draft.headers, [name]: value } }
      : draft,
});

const query = (page: Page, name: string, value: (now: string) => string): void => {
  const next = new URL(page.next);
  next.searchParams.set(name, value(next.searchParams.get(name) ?? ""));
  page.next = next.href;
};

const data = (item: Record<string, unknown>): Record<string, unknown> => Object(item["data"]);

const firstItem: Record<string, unknown>[] = [];

/** Servers that each break one rule. */
const broken: Record<string, Record<string, Fault>> = {
  P1: {
    "a list instead of a page": answers(/^\/feed$/, (draft) =>
      draft.status === 200 ? { ...draft, body: "[]" } : draft,
    ),
  },
  P2: {
    "a byte order mark": answers(/^\/feed$/, (draft) =>
      draft.status === 200 ? { ...draft, body: `\uFEFF${draft.body}` } : draft,
    ),
    "a key twice": answers(/^\/feed$/, (draft) =>
      draft.status === 200
        ? { ...draft, body: draft.body.replace("{", '{"license":"https://example.org/",') }
        : draft,
    ),
    "U+0000": items((item) => Object.assign(data(item), { name: "a\0b" })),
  },
  P3: {
    "wrong order": pages((page) => {
      page.items = page.items.toReversed();
    }),
    "too many": pages((page) => {
      const last = page.items.at(-1);
      const more = Array.from({ length: 101 }, (_, n) => ({
        state: "deleted",
        kind: "Event",
        id: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
        modified: Number(last?.["modified"]) + n + 1,
      }));
      if (page.items.length !== 100) return;
      page.items = more;
      query(page, "afterChangeNumber", () => String(more.at(-1)?.modified));
    }),
  },
  P4: {
    "a tombstone with data": items((item) => Object.assign(item, { data: {} }), "deleted"),
    "no kind": items((item) => Object.assign(item, { kind: "" })),
    "an id in upper case": items(
      (item) => Object.assign(item, { id: String(item["id"]).toUpperCase() }),
      "deleted",
    ),
  },
  P5: {
    "data that fits no schema": items((item) => Object.assign(data(item), { kind: "SHOP" })),
    "another record's id": items((item) =>
      Object.assign(data(item), { id: "00000000-0000-4000-8000-000000000000" }),
    ),
  },
  P7: { "no licence": pages((page) => delete page.license) },
  P8: {
    "a redirect": answers(/^\/feed$/, (draft) => ({
      ...draft,
      status: 302,
      headers: { location: "/elsewhere" },
    })),
  },
  P9: {
    "a bad parameter is passed over": answers(/^\/feed$/, (draft, { origin }) =>
      draft.status === 400
        ? {
            status: 200,
            headers: {},
            body: JSON.stringify({
              next: `${origin}/feed`,
              items: [],
              license: "https://example.org/",
            }),
          }
        : draft,
    ),
    "an unknown parameter is refused": answers(/^\/feed$/, (draft, { url }) =>
      url.searchParams.has("finsamConformance") ? { ...draft, status: 400 } : draft,
    ),
  },
  P10: {
    "limit is dropped": pages((page) => {
      const next = new URL(page.next);
      if (page.items.length > 0) next.searchParams.delete("limit");
      if (page.items.length > 0) page.next = next.href;
    }),
  },
  P11: {
    "next leads elsewhere": pages((page) => {
      page.next = page.next.replace(/^http:\/\/[^/]+/, "http://127.0.0.1:1");
    }),
    "next is relative": pages((page) => {
      page.next = page.next.replace(/^http:\/\/[^/]+/, "");
    }),
  },
  P13: {
    "records come twice": pages((page) => {
      firstItem.push(...page.items.slice(0, 1));
      const [first] = firstItem;
      const last = page.items.at(-1);
      if (first !== undefined && last !== undefined && page.items.length < 100)
        Object.assign(last, { ...first, modified: last["modified"] });
    }),
  },
  P17: {
    "next is itself, with items": pages((page, { url }) => {
      page.next = url.href;
    }),
    "since moves too early": pages((page) => {
      if (page.items.length === 100 && !page.next.includes("finsam-conformance"))
        query(page, "since", (now) => String(Number(now) - Number(page.items[0]?.["modified"])));
    }),
  },
  P19: {
    "the last page's next is written anew": pages((page) => {
      if (page.items.length === 0) page.next = `${page.next}&again=1`;
    }),
  },
  P23: {
    "no Vary": header("vary", "Origin"),
    "406": answers(/^\/feed$/, (draft, { request }) =>
      request.headers.accept === "text/csv" ? { ...draft, status: 406 } : draft,
    ),
  },
  P24: {
    "no 410": answers(/^\/feed$/, (draft, { url, origin }) =>
      draft.status === 410
        ? {
            status: 200,
            headers: {},
            body: JSON.stringify({
              next: `${origin}${url.pathname}${url.search}`,
              items: [],
              license: "https://example.org/",
            }),
          }
        : draft,
    ),
    "another reason": answers(/^\/feed$/, (draft) => ({
      ...draft,
      body: draft.body.replaceAll("EPOCH_OVER", "AHEAD_OF_FEED"),
    })),
  },
  P25: {
    "410 to a plain client": answers(/^\/feed$/, (draft, { url, request }) =>
      url.searchParams.get("epoch") === "finsam-conformance" &&
      !String(request.headers.accept).includes("finsam-1")
        ? { ...draft, status: 410 }
        : draft,
    ),
  },
  P26: { "always application/json": header("content-type", "application/json") },
  P27: { "a private cache": header("cache-control", "private, no-cache") },
  P28: { "a weak ETag": { headers: (headers) => ({ ...headers, etag: `W/${headers["etag"]}` }) } },
  P30: {
    "a wrong digest": {
      headers: (headers) => ({
        ...headers,
        "content-digest": "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:",
      }),
    },
    "no digest": { headers: ({ "content-digest": _digest, ...headers }) => headers },
  },
  P31: { "problems that are no problems": header("content-type", "text/html", 400) },
  P32: {
    "POST is answered": answers(/^\/feed$/, (draft) =>
      draft.status === 405 ? { ...draft, status: 200 } : draft,
    ),
  },
  P35: {
    "holds for everybody": answers(/^\/feed\/holds$/, (draft) => ({ ...draft, status: 200 })),
    "weeks that can be told apart": answers(/^\/feed\/weeks/, (draft) => ({
      ...draft,
      status: 404,
    })),
  },
  P37: {
    "a state of another shape": answers(/state$/, (draft) => ({ ...draft, body: "{}" })),
    "a state that proxies mix up": answers(/state$/, (draft) => ({
      ...draft,
      headers: { ...draft.headers, vary: "Accept" },
    })),
  },
  P38: { "no hints": answers(/hints$/, (draft) => ({ ...draft, status: 404 })) },
  P51: {
    "a deleted association": items(
      (item) => Object.assign(item, { kind: "Association" }),
      "deleted",
    ),
  },
  P60: {
    "planned minutes for everybody": items((item) => {
      const { id, ownerId, version, updatedAt } = data(item);
      const event = {
        title: "Prov",
        kind: "SEMINAR",
        startsOn: "2026-10-14",
        endsOn: "2026-10-14",
      };
      const common = { id, ownerId, version, updatedAt, visibility: "PUBLIC", slug: "prov" };
      Object.assign(item, { kind: "Event", data: { ...common, ...event, plannedMinutes: 90 } });
    }),
  },
};

test("a server that keeps the protocol passes all that can be tried from outside, with a token or without", async () => {
  for (const token of [undefined, knownToken]) {
    const { verdicts, toTheEnd, items: count, endedBy } = await reportOf({}, token);
    expect(endedBy).toBeUndefined();
    expect({ toTheEnd, count }).toEqual({ toTheEnd: true, count: 220 });
    expect(verdicts.filter(({ verdict }) => verdict === "FAILED")).toEqual([]);
    const passed = verdicts.flatMap(({ rule, verdict }) => (verdict === "PASSED" ? rule : []));
    const tried = Object.keys(broken).filter((rule) => !["P51", "P60"].includes(rule));
    expect(passed).toEqual(expect.arrayContaining(tried));
  }
});

for (const [rule, faults] of Object.entries(broken)) {
  for (const [name, fault] of Object.entries(faults)) {
    test(`[${rule}] a server with ${name} fails this rule and no other`, async () => {
      firstItem.length = 0;
      expect(await failedBy(fault)).toEqual([rule]);
    });
  }
}

test("a walk that is cut off still reaches the last page, and what it could not try is not failed", async () => {
  const feed = await filledFeed();
  await using server = await protocolServer(feed.store);
  const report = await conformance({ ...trial, url: `${server.origin}/feed`, mostPages: 1 });
  expect(report).toMatchObject({ pages: 1, items: 100, toTheEnd: false, endedBy: undefined });
  expect(report.verdicts.filter(({ verdict }) => verdict === "FAILED")).toEqual([]);
  expect(report.verdicts).toContainEqual(
    expect.objectContaining({ rule: "P19", verdict: "UNCHECKED" }),
  );
});

test("our own server passes all that can be tried from outside", { timeout: 120_000 }, async () => {
  await using folder = await dataFolder();
  await using server = await startServer({ DATA_DIR: folder.path });
  const url = String((await server.line("listening"))["address"]);
  const { verdicts, toTheEnd, endedBy } = await conformance({ ...trial, url });
  expect({ toTheEnd, endedBy }).toEqual({ toTheEnd: true, endedBy: undefined });
  expect(verdicts.filter(({ verdict }) => verdict === "FAILED")).toEqual([]);
  const passed = verdicts.flatMap(({ rule, verdict }) => (verdict === "PASSED" ? rule : []));
  expect(passed).toEqual(expect.arrayContaining(Object.keys(broken)));
});

test("an empty feed breaks nothing", async () => {
  await using server = await protocolServer(new MemoryFeed().store);
  const report = await conformance({ ...trial, url: server.origin });
  expect(report.verdicts.filter(({ verdict }) => verdict === "FAILED")).toEqual([]);
});

test(
  "the command tells in Swedish, English and JSON, and by its exit code",
  { timeout: 120_000 },
  async () => {
    const feed = await filledFeed();
    const cli = join(import.meta.dirname, "../../src/cli.ts");
    const run = (...words: string[]) =>
      promisify(execFile)(process.execPath, [
        "--conditions=source",
        cli,
        "conformance",
        ...words,
      ]).then(
        ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
        ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
      );
    await using good = await protocolServer(feed.store);
    await using bad = await protocolServer(feed.store, broken["P27"]?.["a private cache"]);
    const [passed, failed, english, json, nobody, misused] = await Promise.all([
      run(good.origin),
      run(bad.origin),
      run(bad.origin, "--english"),
      run(bad.origin, "--json"),
      run("http://127.0.0.1:1"),
      run("ftp://example.org"),
    ]);
    expect(passed).toMatchObject({ code: 0, stdout: expect.stringMatching(/P30 +Håller: .*\n/) });
    expect(passed.stderr).toMatch(/\d+ sidor, \d+ poster …/);
    expect(failed.code).toBe(3);
    expect(failed.stderr).toMatch(/P27 +Håller inte[^]*Fick: private, no-cache[^]*Åtgärd: /);
    expect(english.stderr).toMatch(/P27 +Fails[^]*Came: private, no-cache[^]*Mend: /);
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, failed: 1 });
    expect(nobody).toMatchObject({ code: 3, stderr: expect.stringContaining("svarade inte") });
    expect(misused.code).toBe(2);
  },
);
