import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { swedishDay } from "@finsam/domain";
import { exampleRecords, sampleRecords } from "@finsam/sample-data";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { graphiqlExamples } from "../src/graphiql-examples.ts";
import { contentOfFolder, countsOf } from "./database-content.ts";
import { ask } from "./own-server.ts";
import { spawnServer, startServer, temporaryFolder } from "@finsam/test-network";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  server = await startServer({ DATA_DIR: folder.path });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

describe("a server on an embedded database of its own", () => {
  test("has loaded the sample data and tells its addresses", async () => {
    const records = (await sampleRecords()).length + (await exampleRecords()).length;
    expect(server.lines.find(({ msg }) => msg === "sample-data-loaded")).toMatchObject({ records });
    const { port, address } = await server.line("listening");
    expect(address).toBe(`http://localhost:${String(port)}`);
  });

  test("is live and ready", async () => {
    for (const path of ["/health/live", "/health/ready"]) {
      expect((await fetch(`${server.url}${path}`)).status).toBe(200);
    }
  });

  test.each(graphiqlExamples.map((query) => [query.split("\n")[0], query]))(
    "answers the example: %s",
    async (_, query) => {
      const { data, errors } = await (await ask(server.url, query ?? "")).json();
      expect(errors).toBeUndefined();
      for (const found of Object.values(data)) {
        expect(found).toBeTruthy();
        expect(JSON.stringify(found)).not.toMatch(/"edges":\[\]|"events":\[\]/);
      }
    },
  );

  test("has upcoming examples", async () => {
    const query =
      "query ($from: Date!) { events(filter: { from: $from }, first: 1) { totalCount edges { node { title } } } }";
    const { data } = await (
      await ask(server.url, query, { variables: { from: swedishDay(new Date()) } })
    ).json();
    expect(data.events.totalCount).toBeGreaterThanOrEqual(10);
    expect(data.events.edges[0].node.title).toMatch(/^Exempel: /);
  });

  test("refuses a wrong variable with a code, and a body of 2 MB, and lives on", async () => {
    const wrong = await ask(
      server.url,
      "query ($d: Date!) { events(filter: { from: $d }) { totalCount } }",
      {
        variables: { d: "2019-02-30" },
      },
    );
    expect(await wrong.json()).toMatchObject({
      errors: [{ extensions: { code: "BAD_USER_INPUT" } }],
    });
    const large = await ask(server.url, `# ${"x".repeat(2_000_000)}`);
    expect(large.status).toBe(413);
    expect(await (await ask(server.url, "{ __typename }")).json()).toEqual({
      data: { __typename: "Query" },
    });
  });

  test("logs one JSON line for each request", async () => {
    const headers = { "x-request-id": "from-the-test" };
    await ask(server.url, "query Names { associations { name } }", { headers });
    expect(await server.line("request")).toBeDefined();
    const logged = server.lines.filter(({ requestId }) => requestId === "from-the-test");
    expect(logged).toMatchObject([
      { msg: "request", path: "/graphql", status: 200, operation: "Names" },
    ]);
  });

  test("keeps its data folder from a second server, which tells who has it", async () => {
    const second = spawnServer({ DATA_DIR: folder.path });
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.errors).toHaveLength(1);
    const [line] = second.errors;
    expect(line).toContain(folder.path);
    expect(line).toContain(`process ${server.child.pid}`);
    expect(line).toMatch(/sedan \d{4}-\d\d-\d\dT/);
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  });
});

describe("stopping", () => {
  /** A request whose body is on its way: `finish` sends the rest and gives the answer. */
  async function slowRequest(url: string) {
    const body = JSON.stringify({ query: "{ associations { slug } }" });
    const headers = { "content-type": "application/json", "content-length": body.length };
    const sent = request(`${url}/graphql`, { method: "POST", headers });
    const answered = new Promise<IncomingMessage>((resolve) => sent.once("response", resolve));
    // Of those that the server cuts off, which the tests see by `gone`.
    sent.on("error", () => undefined);
    sent.write(body.slice(0, 10));
    // Another request on another connection: when it is answered, the server has this one too.
    await fetch(`${url}/health/live`);
    return {
      gone: new Promise((resolve) => sent.once("close", resolve)),
      async finish() {
        sent.end(body.slice(10));
        const answer = await answered;
        return { status: answer.statusCode, body: JSON.parse(await text(answer)) };
      },
    };
  }

  test("whose log nobody reads any more stops", async () => {
    await using other = await temporaryFolder();
    await using orphan = await startServer({ DATA_DIR: other.path, SAMPLE_DATA: "none" });
    orphan.child.stdout?.destroy();
    await fetch(`${orphan.url}/health/live`);
    expect(await orphan.ended).toEqual({ code: 1, signal: null });
  });

  test("SIGTERM lets a running request finish; a second start finds everything and changes nothing", async () => {
    const slow = await slowRequest(server.url);
    server.child.kill("SIGTERM");
    await server.line("stopping");
    await expect(fetch(`${server.url}/health/ready`)).rejects.toThrow("fetch failed");
    const answer = await slow.finish();
    expect(answer.status).toBe(200);
    expect(answer.body.data.associations).toHaveLength(4);
    expect(await server.ended).toEqual({ code: 0, signal: null });

    const before = await contentOfFolder(folder.path);
    expect(countsOf(before)).toMatchObject({ association: 4, source: 4, setting: 5 });
    server = await startServer({ DATA_DIR: folder.path });
    expect(server.lines.map(({ msg }) => msg)).not.toContain("sample-data-loaded");
    expect(await server.end("SIGINT")).toEqual({ code: 0, signal: null });
    expect(await contentOfFolder(folder.path)).toEqual(before);
  });

  test("a second signal ends the process at once", async () => {
    server = await startServer({ DATA_DIR: folder.path });
    const slow = await slowRequest(server.url);
    const gone = slow.gone;
    server.child.kill("SIGTERM");
    await server.line("stopping");
    expect(await server.end("SIGTERM")).toEqual({ code: 143, signal: null });
    await gone;
  });

  test("a request that never ends is cut off when its time is up", async () => {
    server = await startServer({ DATA_DIR: folder.path, SHUTDOWN_SECONDS: "0" });
    const slow = await slowRequest(server.url);
    expect(await server.end("SIGTERM")).toEqual({ code: 0, signal: null });
    expect(server.lines.map(({ msg }) => msg)).toContain("requests were cut off");
    await slow.gone;
  });

  test("a failed promise that nobody waits for is logged; an uncaught exception stops the server with exit code 1", async () => {
    const fail = `process.on("SIGHUP", () => { Promise.reject(new Error("nobody waits")) });
      process.on("SIGUSR2", () => { throw new Error("nobody catches") })`;
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(fail)}`;
    server = await startServer({ DATA_DIR: folder.path, NODE_OPTIONS });
    server.child.kill("SIGHUP");
    expect(await server.line("unhandled rejection")).toMatchObject({
      level: 50,
      err: { message: "nobody waits" },
    });
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    expect(await server.end("SIGUSR2")).toEqual({ code: 1, signal: null });
    expect(await server.line("uncaught exception")).toMatchObject({
      level: 60,
      err: { message: "nobody catches" },
    });
  });

  test("kill -9 in the middle of the sample data leaves nothing of it, and the next start all of it", async () => {
    await using other = await temporaryFolder();
    for (const msLater of [20, 100]) {
      const killed = spawnServer({ DATA_DIR: other.path });
      await killed.line("loading-sample-data");
      await new Promise((resolve) => setTimeout(resolve, msLater));
      expect(await killed.end("SIGKILL")).toEqual({ code: null, signal: "SIGKILL" });
      expect(killed.lines.map(({ msg }) => msg)).not.toContain("sample-data-loaded");
      const content = await contentOfFolder(other.path);
      // The migration has begun the first epoch.
      const { setting, ...records } = content;
      expect(Object.values(records).flat()).toEqual([]);
      expect(setting).toEqual([expect.stringMatching(/^\(feed-epoch,/)]);
    }
    const next = await startServer({ DATA_DIR: other.path });
    expect(await next.end("SIGTERM")).toEqual({ code: 0, signal: null });
    expect(countsOf(await contentOfFolder(other.path))).toEqual(
      countsOf(await contentOfFolder(folder.path)),
    );
  });
});
