import { addPeer, addPeerToken, startEpoch, type Writable } from "@finsam/database";
import { freePort } from "@finsam/database/testing/free-port";
import { fourAssociations, type NetworkAssociation, settle } from "./network-association.ts";
import { type NetworkEngine, networkPlaces } from "./network-place.ts";
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
  readonly engine: NetworkEngine;
  /** Starts them all, side by side. */
  start(): Promise<void>;
}

/** What a network is made of. */
export interface NetworkOptions {
  /** Default: {@link fourAssociations}. */
  readonly associations?: readonly NetworkAssociation[];
  /** Default: `pglite`, which runs everywhere. `any`: PostgreSQL where it can run, else PGlite. */
  readonly engine?: NetworkEngine | "any";
  /** Whether each node follows the gateway for the others. Default: true. */
  readonly relayed?: boolean;
  /** Fills the database of an association before anything starts. */
  readonly fill?: (database: Writable, association: NetworkAssociation) => Promise<unknown>;
  /** Puts something before a node, and answers the address at which others reach it. Default: nothing. */
  readonly front?: (association: NetworkAssociation, port: number) => Promise<string>;
  /** The same before the gateway. */
  readonly gatewayFront?: (port: number) => Promise<string>;
  /** Settings of every server. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Makes the databases of a network, each with what it has to know of the others. All goes when it is disposed of. */
export async function makeNetwork(options: NetworkOptions = {}): Promise<Network> {
  const { associations = fourAssociations, relayed = true, fill, env = {} } = options;
  await using made = new AsyncDisposableStack();
  const places = made.use(await networkPlaces(options.engine ?? "pglite"));
  const gatewayPort = await freePort();
  const gatewayUrl =
    (await options.gatewayFront?.(gatewayPort)) ?? `http://127.0.0.1:${gatewayPort}`;
  const now = new Date();
  const followed: { url: string; token: string; association: NetworkAssociation }[] = [];
  const gateway = made.use(
    networkServer({
      name: "gateway",
      url: gatewayUrl,
      port: gatewayPort,
      place: await places.make("gateway"),
      env,
    }),
  );
  const nodes: NetworkNode[] = [];
  await using gatewayDatabase = await gateway.open();
  await startEpoch(gatewayDatabase, now);
  for (const association of associations) {
    const port = await freePort();
    const url = (await options.front?.(association, port)) ?? `http://127.0.0.1:${port}`;
    const place = await places.make(association.slug);
    const server = made.use(networkServer({ name: association.slug, url, port, place, env }));
    await using database = await server.open();
    await startEpoch(database, now);
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
    engine: places.engine,
    async start() {
      await Promise.all([gateway, ...nodes].map((server) => server.start()));
    },
    [Symbol.asyncDispose]: () => ours.disposeAsync(),
  };
}
