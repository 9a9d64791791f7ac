import { setTimeout as sleep } from "node:timers/promises";
import {
  type Database,
  dropUnfollowed,
  type FollowedPeer,
  followedPeers,
  hostedAssociations,
  noteResyncBegun,
  noteSources,
  peerFeeds,
  replicaStore,
} from "@finsam/database";
import {
  defaultLimits,
  followPeer,
  type Limits,
  type PeerFollower,
  systemClock,
} from "@finsam/federation";
import type { Logger } from "pino";

/** What following needs. */
export interface FollowingParts {
  readonly database: Database;
  readonly log: Logger;
  /** Default: {@link defaultLimits}. */
  readonly limits?: Partial<Limits>;
  /** How often the configuration is read, in ms. Default 1,000. */
  readonly configurationMs?: number;
}

/** A peer that is followed, as it was configured when that was last looked at. */
interface Followed {
  peer: FollowedPeer;
  readonly follower: PeerFollower;
  readonly stopping: AbortController;
}

/**
 * Follows the feeds of every configured peer into the database. What a person changes (peers, their associations, pause,
 * confirmation, resync) is heeded within seconds, without a restart. Disposing of it waits for what is being written.
 */
export function startFollowing(parts: FollowingParts): AsyncDisposable {
  const following = new Following(parts);
  const running = following.run();
  return {
    async [Symbol.asyncDispose]() {
      following.stop();
      await running;
    },
  };
}

class Following {
  readonly #parts: FollowingParts;
  readonly #stopping = new AbortController();
  readonly #followed = new Map<string, Followed>();
  readonly #store: ReturnType<typeof replicaStore>;
  #hosted: ReadonlySet<string> = new Set();

  constructor(parts: FollowingParts) {
    this.#parts = parts;
    this.#store = replicaStore(parts.database);
  }

  stop(): void {
    this.#stopping.abort();
  }

  async run(): Promise<void> {
    const { log, configurationMs = 1000 } = this.#parts;
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#reconcile();
      } catch (error) {
        log.warn({ err: error }, "the servers to be followed could not be read");
      }
      await sleep(configurationMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
    await Promise.all([...this.#followed.keys()].map((id) => this.#end(id)));
  }

  async #reconcile(): Promise<void> {
    const { database } = this.#parts;
    const { prisma } = database;
    const peers = await followedPeers(prisma);
    const ids = new Set(peers.map(({ id }) => id));
    if (peers.length > 0) this.#hosted = await hostedAssociations(prisma);
    for (const id of this.#followed.keys()) if (!ids.has(id)) await this.#end(id);
    await dropUnfollowed(database, new Date());
    for (const peer of peers) await this.#heed(peer);
  }

  async #heed(peer: FollowedPeer): Promise<void> {
    let followed = this.#followed.get(peer.id);
    if (followed !== undefined && isElsewhere(followed.peer, peer)) {
      await this.#end(peer.id);
      followed = undefined;
    }
    followed ??= await this.#begin(peer);
    const { follower, peer: was } = followed;
    followed.peer = peer;
    if (peer.paused && !was.paused) follower.pause();
    if (!peer.paused && was.paused) follower.resume();
    if (isConfirmed(peer) && peer.confirmedAt?.getTime() !== was.confirmedAt?.getTime())
      follower.confirm();
    if (peer.resync) {
      follower.resync();
      await noteResyncBegun(this.#parts.database, peer.id);
    }
  }

  async #begin(peer: FollowedPeer): Promise<Followed> {
    const { database, log, limits } = this.#parts;
    const stopping = new AbortController();
    const feeds = await peerFeeds(database.prisma, peer.id);
    const now = () => this.#followed.get(peer.id)?.peer ?? peer;
    const follower = followPeer({
      source: peer.id,
      url: peer.url,
      token: peer.token ?? undefined,
      audiences: feeds.map(({ audience }) => audience),
      store: this.#store,
      fetch,
      clock: systemClock,
      limits: { ...defaultLimits, ...limits },
      random: Math.random,
      log,
      signal: AbortSignal.any([stopping.signal, this.#stopping.signal]),
      homes: () => ({ here: new Set(now().associationIds), hosted: this.#hosted }),
      report: (reports) => noteSources(database, peer.id, reports, new Date()),
      pausing: peer.paused,
      confirmed: isConfirmed(peer),
    });
    const followed = { peer, follower, stopping };
    this.#followed.set(peer.id, followed);
    log.info({ source: peer.id, associations: peer.associationIds.length }, "following a server");
    return followed;
  }

  async #end(id: string): Promise<void> {
    const followed = this.#followed.get(id);
    followed?.stopping.abort();
    await followed?.follower.ended;
    this.#followed.delete(id);
  }
}

/** Whether what was configured leads to another server, or there as somebody else. */
function isElsewhere(was: FollowedPeer, is: FollowedPeer): boolean {
  return was.url !== is.url || was.token !== is.token;
}

/** Whether a person has confirmed what is held up. Clocks may differ: that it was before is forgotten when it is held up. */
function isConfirmed({ heldUpAt, confirmedAt }: FollowedPeer): boolean {
  return heldUpAt !== null && confirmedAt !== null;
}
