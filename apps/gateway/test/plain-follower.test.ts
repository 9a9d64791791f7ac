import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { randomUUID } from "node:crypto";
import { type Database, openDatabase, startEpoch } from "@finsam/database";
import { dataFolder } from "@finsam/database/testing";
import { publicAudience } from "@finsam/domain";
import { startServer } from "@finsam/test-network";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareForCrashes } from "./crash/prepare.ts";
import { ask } from "./own-server.ts";

const owner = "00000000-0000-4000-8000-0000000c0001";

let stack: AsyncDisposableStack;
let folder: string;
let token: string;
let server: Awaited<ReturnType<typeof startServer>>;
let follower: Awaited<ReturnType<typeof startFollower>>;

beforeAll(async () => {
  stack = new AsyncDisposableStack();
  folder = stack.use(await dataFolder()).path;
  ({ token } = await prepareForCrashes({ dataDir: folder }));
  server = await serve("0");
  stack.defer(() => server[Symbol.asyncDispose]());
  const { address } = await server.line("listening");
  follower = stack.use(await startFollower(`${String(address)}/feed`));
});
afterAll(() => stack.disposeAsync());

const serve = (port: string) => startServer({ DATA_DIR: folder, SAMPLE_DATA: "none", PORT: port });

/** The follower in a process of its own. */
async function startFollower(feed: string) {
  const script = join(import.meta.dirname, "plain/follower.js");
  const child = spawn(process.execPath, [script, feed, owner], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const copies: Record<string, unknown>[] = [];
  const waiting = new Set<() => void>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    copies.push(JSON.parse(line));
    for (const resolve of waiting) resolve();
  });
  return {
    /** Waits until its copy is as it should be, and answers it. */
    async until(isRight: (copy: Record<string, unknown>) => boolean) {
      for (;;) {
        const last = copies.at(-1);
        if (last !== undefined && isRight(last)) return last;
        const { promise, resolve } = Promise.withResolvers<void>();
        waiting.add(resolve);
        await promise;
        waiting.delete(resolve);
      }
    },
    async [Symbol.asyncDispose]() {
      child.kill("SIGKILL");
      await once(child, "close");
    },
  };
}

interface Written {
  readonly id: string;
  readonly version: number;
}

async function mutate(
  mutation: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Written> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ... on Event { id version } } }`;
  const headers = { authorization: `Bearer ${token}` };
  const { data } = await (await ask(server.url, text, { variables: { input }, headers })).json();
  return data[mutation];
}

const create = (title: string) =>
  mutate("createEvent", {
    association: "prov",
    idempotencyKey: randomUUID(),
    title,
    visibility: "PUBLIC",
    kind: "SEMINAR",
    startsOn: "2027-12-01",
    endsOn: "2027-12-01",
  });

const has = (title: string) => (copy: Record<string, unknown>) =>
  JSON.stringify(copy).includes(`"${title}"`);

/** What the source has for everybody, while no server has it open. */
async function source(database: Database): Promise<Record<string, unknown>> {
  const { rows } = await database.pool.query<{ id: string; kind: string; data: unknown }>(
    `select record_id as id, change.kind, coalesce(e.data, a.data) as data
     from change left join event e on e.id = record_id left join association a on a.id = record_id
     where change.audience = $1 and change.state = 'UPDATED'`,
    [publicAudience],
  );
  return Object.fromEntries(rows.map(({ id, kind, data }) => [id, { kind, data }]));
}

test("[P40] a follower written from PROTOCOL.md alone stays equal to its source, over a new epoch too", async () => {
  const kept = await create("Kvar");
  const [changed, hidden, deleted] = [
    await create("Före"),
    await create("Blir utkast"),
    await create("Tas bort"),
  ];
  await follower.until(has("Tas bort"));
  await mutate("updateEvent", { id: changed.id, expectedVersion: changed.version, title: "Efter" });
  await mutate("updateEvent", {
    id: hidden.id,
    expectedVersion: hidden.version,
    visibility: "DRAFT",
  });
  await mutate("deleteEvent", { id: deleted.id, expectedVersion: deleted.version });
  const copy = await follower.until((held) => has("Efter")(held) && !has("Tas bort")(held));
  expect(has("Blir utkast")(copy)).toBe(false);
  expect(has("Kvar")(copy)).toBe(true);

  const port = new URL(server.url).port;
  await server.end("SIGTERM");
  let expected: Record<string, unknown>;
  {
    await using database = await openDatabase({ dataDir: folder });
    expected = await source(database);
    expect(copy).toEqual(expected);
    // As if the backup was made before this was written.
    await database.pool.query("delete from change where record_id = $1", [uuidOf(kept.id)]);
    await startEpoch(database, new Date());
    expected = await source(database);
  }
  server = await serve(port);
  expect(await follower.until((held) => !has("Kvar")(held))).toEqual(expected);
  await create("Efter återställningen");
  await follower.until(has("Efter återställningen"));
});

/** A global id names kind and UUID. */
function uuidOf(globalId: string): string {
  return atob(globalId).replace(/^.*:/, "");
}
