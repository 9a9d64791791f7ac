import { describe, expect, test } from "vitest";
import { type ClientError, createClient, type TypedDocument } from "../src/index.ts";
import { events, fakeServer, hangUp, json, refused, silence } from "./fake-server.ts";

interface Counted {
  readonly counted: number;
}
const Count: TypedDocument<Counted, { after?: number }> = {
  text: "subscription Count($after:Int){counted(after:$after)}",
};
const counted = (n: number) => ({ data: { counted: n } });
const resume = (last: Counted) => ({ after: last.counted });

/** What a stream tells until it ends, or until so much of it has been told. */
async function told<T>(stream: AsyncIterable<T>, atMost = Number.POSITIVE_INFINITY): Promise<T[]> {
  const all: T[] = [];
  if (atMost > 0)
    for await (const one of stream) {
      all.push(one);
      if (all.length === atMost) break;
    }
  return all;
}

describe("a subscription", () => {
  test("tells what comes, in order, until the server completes it", async () => {
    await using server = await fakeServer(events([counted(1), counted(2)], "complete"));
    const { subscribe } = createClient({ url: server.url });
    expect(await told(subscribe(Count, {}))).toEqual([{ counted: 1 }, { counted: 2 }]);
    expect(server.asked[0]).toMatchObject({
      method: "POST",
      headers: { accept: "text/event-stream" },
      body: { query: Count.text, variables: {} },
    });
  });

  test("goes on from the last answer however often it breaks, and says that it broke", async () => {
    await using server = await fakeServer(
      events([counted(1)], "break"),
      hangUp,
      refused("TOO_MANY_STREAMS", 503),
      events([counted(2), counted(3)], "break"),
      events([], "complete"),
    );
    const broken: ClientError["code"][] = [];
    const onInterruption = (error: ClientError) => broken.push(error.code);
    const { subscribe } = createClient({ url: server.url, retries: 0 });
    const all = await told(subscribe(Count, { after: 0 }, { resume, onInterruption }));
    expect(all).toEqual([1, 2, 3].map((n) => ({ counted: n })));
    expect(broken).toEqual(["NEVER_ARRIVED", "NEVER_ARRIVED", "REFUSED", "NEVER_ARRIVED"]);
    expect(server.asked.map(({ body }) => body?.["variables"])).toEqual(
      [0, 1, 1, 1, 3].map((after) => ({ after })),
    );
  });

  test("is broken when nothing comes for long, but not because its reader takes long", async () => {
    await using server = await fakeServer(
      events([counted(1), counted(2)], "open"),
      events([], "complete"),
    );
    const { subscribe } = createClient({ url: server.url });
    const broken: ClientError[] = [];
    const onInterruption = (error: ClientError) => broken.push(error);
    const all: Counted[] = [];
    for await (const one of subscribe(Count, {}, { quietMs: 200, resume, onInterruption })) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      all.push(one);
    }
    expect(all).toEqual([{ counted: 1 }, { counted: 2 }]);
    expect(broken.map(({ data }) => data)).toEqual([{ reason: "TIMEOUT", attempts: 1 }]);
  });

  test("that cannot begin throws why, after its retries", async () => {
    await using server = await fakeServer(hangUp);
    const { subscribe } = createClient({ url: server.url, retries: 1 });
    await expect(told(subscribe(Count, {}))).rejects.toMatchObject({ code: "NEVER_ARRIVED" });
    expect(server.asked).toHaveLength(2);
  });

  test.each([
    ["at its beginning", refused("BAD_USER_INPUT")],
    [
      "on its way",
      events([{ errors: [{ message: "", extensions: { code: "BAD_USER_INPUT" } }] }], "complete"),
    ],
  ])("that is refused %s throws the refusal", async (_when, answer) => {
    await using server = await fakeServer(answer);
    const { subscribe } = createClient({ url: server.url });
    await expect(told(subscribe(Count, {}))).rejects.toMatchObject({
      code: "REFUSED",
      data: { refusals: [{ code: "BAD_USER_INPUT" }] },
    });
    expect(server.asked).toHaveLength(1);
  });

  test("needs an endpoint that streams", async () => {
    await using server = await fakeServer(json({ data: counted(1) }));
    const { subscribe } = createClient({ url: server.url });
    await expect(told(subscribe(Count, {}))).rejects.toMatchObject({ code: "UNREADABLE_ANSWER" });
  });

  test("ends its connection when its reader stops, and with the reason of a signal", async () => {
    let ended = 0;
    await using server = await fakeServer((response) => {
      response.on("close", () => (ended += 1));
      events([counted(1)], "open")(response, server.asked[0] ?? never());
    }, silence);
    const { subscribe } = createClient({ url: server.url });
    expect(await told(subscribe(Count, {}), 1)).toEqual([{ counted: 1 }]);
    await expect.poll(() => ended).toBe(1);
    const gone = new AbortController();
    const reason = new Error("No longer wanted");
    const next = subscribe(Count, {}, { signal: gone.signal }).next();
    await expect.poll(() => server.asked.length).toBe(2);
    gone.abort(reason);
    await expect(next).rejects.toBe(reason);
  });
});

function never(): never {
  throw new TypeError("Expected a request");
}

describe("changes", () => {
  const change = (position: string) => ({ data: { change: { kind: "EVENT", position } } });

  test("are followed from where they were before anything was told: a break before the first loses none", async () => {
    await using server = await fakeServer(
      json({ data: { changePosition: "p0" } }),
      events([], "break"),
      events([change("p1")], "break"),
      events([change("p2")], "complete"),
    );
    const { changes } = createClient({ url: server.url });
    const all = await told(changes({ kinds: ["EVENT"] }));
    expect(all.map(({ position }) => position)).toEqual(["p1", "p2"]);
    expect(server.asked.slice(1).map(({ body }) => body?.["variables"])).toEqual(
      ["p0", "p0", "p1"].map((after) => ({ filter: { kinds: ["EVENT"] }, after })),
    );
  });

  test("go on after a position that one has", async () => {
    await using server = await fakeServer(events([change("p8")], "complete"));
    const { changes } = createClient({ url: server.url });
    await told(changes(undefined, { after: "p7" }));
    expect(server.asked.map(({ body }) => body?.["variables"])).toEqual([{ after: "p7" }]);
  });
});
