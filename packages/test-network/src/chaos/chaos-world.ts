import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addPeer, type Writable, writeTransaction } from "@finsam/database";
import { newRecord } from "@finsam/domain";
import type { NetworkAssociation } from "../network-association.ts";
import { makeNetwork, type Network } from "../network.ts";
import type { NetworkEngine } from "../network-place.ts";
import { type ChaosServer, chaosServer } from "./chaos-server.ts";
import { type FaultyFront, faultyFront } from "./faulty-front.ts";
import { type HostileServer, hostileServer } from "./hostile-server.ts";
import { draftMark } from "./record-mutation.ts";
import { type RecordWriter, recordWriter } from "./record-writer.ts";
import { seededRandom } from "./seeded-random.ts";

/** What is run. */
export interface ChaosOptions {
  /** The same seed makes the same faults. */
  readonly seed: number;
  readonly minutes: number;
  /** `any`: PostgreSQL where it can run, else PGlite. */
  readonly engine: NetworkEngine | "any";
}

/** Everything that takes part in a run. Servers and fronts by their places: 0 is the gateway. */
export interface ChaosWorld extends AsyncDisposable {
  readonly network: Network;
  readonly servers: readonly ChaosServer[];
  readonly fronts: readonly FaultyFront[];
  /** Of the associations' own servers, the first being that of the server in place 1. */
  readonly writers: readonly RecordWriter[];
  readonly hostile: HostileServer;
  /** The folder in which a file for each server says how wrong its clock is. */
  readonly clocks: string;
  /** The folder outside the databases in which servers note what their feeds have given. */
  readonly stateDir: string;
}

/** How many events each association has at first: more than one page of them. */
const firstEvents = 520;

/** Makes the servers, none of them started. `wrong`: something has happened that must not. */
export async function chaosWorld(
  { seed, engine }: Pick<ChaosOptions, "seed" | "engine">,
  wrong: (what: string) => void,
): Promise<ChaosWorld> {
  await using made = new AsyncDisposableStack();
  const random = seededRandom(seed);
  const folder = await mkdtemp(join(tmpdir(), "finsam-chaos-"));
  made.defer(() => rm(folder, { recursive: true, force: true }));
  const [clocks, stateDir] = [join(folder, "clocks"), join(folder, "state")];
  const fronts: FaultyFront[] = [];
  const front = async (name: string, port: number): Promise<string> => {
    const one = await faultyFront(port, random.fork(`front of ${name}`), (body) => {
      if (body.includes(draftMark)) wrong(`${name} has given a draft away`);
    });
    fronts.push(made.use(one));
    return one.url;
  };
  const events = new Map<string, readonly string[]>();
  const network = made.use(
    await makeNetwork({
      engine,
      gatewayFront: (port) => front("gateway", port),
      front: ({ slug }, port) => front(slug, port),
      fill: async (database, association) => {
        events.set(association.id, await fill(database, association));
      },
      env: {
        NODE_OPTIONS: `--import=${join(import.meta.dirname, "clock-shift.ts")}`,
        CHAOS_CLOCKS: clocks,
        STATE_DIR: stateDir,
        WRITES_PER_MINUTE: "1000000",
        REQUESTS_PER_MINUTE: "1000000",
      },
    }),
  );
  const hostile = made.use(await hostileServer());
  await using gateway = await network.gateway.open();
  await addPeer(gateway, {
    url: hostile.url,
    associations: [hostile.association],
    now: new Date(),
  });
  const servers = [network.gateway, ...network.nodes].map((server) => chaosServer(server, wrong));
  const writers = network.nodes.flatMap((node, at) => {
    const server = servers[at + 1];
    const ids = events.get(node.association.id) ?? [];
    return server === undefined ? [] : recordWriter(server, node, random.fork(node.name), ids);
  });
  const ours = made.move();
  return {
    network,
    servers,
    fronts,
    writers,
    hostile,
    clocks,
    stateDir,
    [Symbol.asyncDispose]: () => ours.disposeAsync(),
  };
}

/** Gives an association events, and a token that no clock in a run ends. Answers the events' ids. */
async function fill(database: Writable, { id: ownerId }: NetworkAssociation): Promise<string[]> {
  const now = new Date();
  const records = Array.from({ length: firstEvents }, (_, at) => {
    const id = crypto.randomUUID();
    const fields = {
      slug: `e-${at}`,
      title: `Prov ${at}`,
      kind: "SEMINAR",
      startsOn: "2027-12-01",
      endsOn: "2027-12-01",
      visibility: "PUBLIC",
    };
    const born = newRecord("Event", fields, { id, ownerId, now });
    if (!born.ok) throw new TypeError(`Expected an event, got ${JSON.stringify(born.issues)}`);
    return born.value;
  });
  await writeTransaction(database, ({ put }) => put(ownerId, records));
  await database.prisma.apiToken.updateMany({
    data: { expiresAt: new Date(now.getTime() + 1000 * 86_400_000) },
  });
  return records.map(({ value }) => value.id);
}
