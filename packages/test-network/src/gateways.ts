import { addPeer, addPeerToken, startEpoch } from "@finsam/database";
import { freePort } from "@finsam/database/testing/free-port";
import { type NetworkAssociation, settle } from "./network-association.ts";
import { type NetworkEngine, networkPlaces } from "./network-place.ts";
import { networkServer, type NetworkServer } from "./network-server.ts";

/** A gateway that hosts some associations and follows the other gateways for theirs. */
export interface NetworkGateway extends NetworkServer {
  readonly hosted: readonly NetworkAssociation[];
}

/** Gateways that follow each other, none of them started. */
export interface Gateways extends AsyncDisposable {
  readonly gateways: readonly NetworkGateway[];
  readonly engine: NetworkEngine;
}

/** What gateways are made with. */
export interface GatewaysOptions {
  /** Default: `any`, PostgreSQL where it can run, else PGlite. */
  readonly engine?: NetworkEngine | "any";
  /** Settings of every server. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Makes gateways that follow each other, one for each group of associations that it hosts. All goes when it is disposed of. */
export async function makeGateways(
  groups: readonly (readonly NetworkAssociation[])[],
  { engine = "any", env = {} }: GatewaysOptions = {},
): Promise<Gateways> {
  await using made = new AsyncDisposableStack();
  const places = made.use(await networkPlaces(engine));
  const gateways: NetworkGateway[] = [];
  for (const [index, hosted] of groups.entries()) {
    const port = await freePort();
    const name = `gateway${index + 1}`;
    const place = await places.make(name);
    const url = `http://localhost:${port}`;
    const server = made.use(networkServer({ name, url, port, place, env }));
    await using database = await server.open();
    await startEpoch(database, new Date());
    for (const association of hosted) await settle(database, association);
    gateways.push(Object.assign(server, { hosted }));
  }
  for (const gateway of gateways)
    for (const other of gateways) if (other !== gateway) await follow(gateway, other);
  const ours = made.move();
  return { gateways, engine: places.engine, [Symbol.asyncDispose]: () => ours.disposeAsync() };
}

/** Lets one gateway follow another for what that hosts. */
async function follow(follower: NetworkGateway, followed: NetworkGateway): Promise<void> {
  const now = new Date();
  await using theirs = await followed.open();
  const associationIds = follower.hosted.map(({ id }) => id);
  const { secret } = await addPeerToken(theirs, { name: follower.name, associationIds, now });
  await using ours = await follower.open();
  await addPeer(ours, { url: followed.url, token: secret, associations: followed.hosted, now });
}
