import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addPeer, addPeerToken, migrate, type Writable } from "@finsam/database";
import { startPostgres } from "@finsam/database/testing/postgres";
import { Client } from "pg";
import { freePort } from "./free-port.ts";
import { fourAssociations, type NetworkAssociation, settle } from "./network-association.ts";
import { networkServer, type NetworkServer } from "./network-server.ts";

/** The own server of an association. */
export interface NetworkNode extends NetworkServer {
  readonly association: NetworkAssociation;
  /** An API token that may write for the association. */
  readonly token: string;
}

/** Associations' own servers and a gateway that follows them all, none of them started. */
export interface Network extends AsyncDisposable {
  readonly nodes: readonly NetworkNode[];
  readonly gateway: NetworkServer;
  /** Starts them all, side by side. */
  start(): Promise<void>;
}

/** What a network is made of. */
export interface NetworkOptions {
  /** Default: {@link fourAssociations}. */
  readonly associations?: readonly NetworkAssociation[];
  /** Default: `pglite`, which runs everywhere. */
  readonly engine?: "pglite" | "postgresql";
  /** Whether each node follows the gateway for the others. Default: true. */
  readonly relayed?: boolean;
  /** Fills the database of an association before anything starts. */
  readonly fill?: (database: Writable, association: NetworkAssociation) => Promise<unknown>;
  /** Puts something before a node, and answers the address at which others reach it. Default: nothing. */
  readonly front?: (association: NetworkAssociation, port: number) => Promise<string>;
  /** Settings of every server. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Makes the databases of a network, each with what it has to know of the others. All goes when it is disposed of. */
export async function makeNetwork(options: NetworkOptions = {}): Promise<Network> {
  const { associations = fourAssociations, relayed = true, fill, env = {} } = options;
  await using made = new AsyncDisposableStack();
  const placeFor = await places(options.engine ?? "pglite", made);
  const gatewayPort = await freePort();
  const gatewayUrl = `http://127.0.0.1:${gatewayPort}`;
  const now = new Date();
  const followed: { url: string; token: string; association: NetworkAssociation }[] = [];
  const gateway = made.use(
    networkServer({
      name: "gateway",
      url: gatewayUrl,
      port: gatewayPort,
      place: await placeFor("gateway"),
      env,
    }),
  );
  const nodes: NetworkNode[] = [];
  await using gatewayDatabase = await gateway.open();
  await migrate(gatewayDatabase.pool);
  for (const association of associations) {
    const port = await freePort();
    const url = (await options.front?.(association, port)) ?? `http://127.0.0.1:${port}`;
    const place = await placeFor(association.slug);
    const server = made.use(networkServer({ name: association.slug, url, port, place, env }));
    await using database = await server.open();
    await migrate(database.pool);
    const token = await settle(database, association);
    await fill?.(database, association);
    const others = associations.filter(({ id }) => id !== association.id);
    const forGateway = await addPeerToken(database, {
      name: "gateway",
      associationIds: others.map(({ id }) => id),
      now,
    });
    followed.push({ url, token: forGateway.secret, association });
    if (relayed) {
      const forNode = await addPeerToken(gatewayDatabase, {
        name: association.slug,
        associationIds: [association.id],
        now,
      });
      await addPeer(database, {
        url: gatewayUrl,
        token: forNode.secret,
        associations: others,
        now,
      });
    }
    nodes.push(Object.assign(server, { association, token }));
  }
  for (const { url, token, association } of followed)
    await addPeer(gatewayDatabase, { url, token, associations: [association], now });
  const ours = made.move();
  return {
    nodes,
    gateway,
    async start() {
      await Promise.all([gateway, ...nodes].map((server) => server.start()));
    },
    [Symbol.asyncDispose]: () => ours.disposeAsync(),
  };
}

/** Where the databases are: folders of this machine, or databases on a PostgreSQL server that runs for this network. */
async function places(engine: "pglite" | "postgresql", made: AsyncDisposableStack) {
  if (engine === "postgresql") {
    const postgres = made.use(await startPostgres());
    return async (name: string) => {
      await createDatabase(postgres.urlOf("postgres"), name);
      return { url: postgres.urlOf(name) };
    };
  }
  const folder = await mkdtemp(join(tmpdir(), "finsam-network-"));
  made.defer(() => rm(folder, { recursive: true, force: true }));
  return async (name: string) => {
    const dataDir = join(folder, name);
    await mkdir(dataDir);
    return { dataDir };
  };
}

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(`create database "${name}"`);
  } finally {
    await client.end();
  }
}
