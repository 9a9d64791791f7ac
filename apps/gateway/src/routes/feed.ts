import {
  encodeFeedState,
  encodeProblem,
  FEED_HINTS_PATH,
  FEED_STATE_PATH,
  type FeedProblem,
  type FeedStore,
  parseFeedAddress,
} from "@finsam/change-feed";
import {
  type Database,
  feedRight,
  findPeer,
  type Peer,
  publishingAssociations,
  readableFeeds,
} from "@finsam/database";
import { publicAudience } from "@finsam/domain";
import type { StreamPlaces } from "@finsam/graphql-schema";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import type { RequestIdVariables } from "hono/request-id";
import type { Logger } from "pino";
import { endWhenStopping } from "../event-stream.ts";
import { feedResponse, varyOf } from "../feed-answer.ts";
import { hintStream } from "../feed-hints.ts";
import { feedPage } from "../feed-page.ts";
import { deniedProblem } from "../feed-problem.ts";
import type { RateLimiter } from "../rate-limit.ts";
import type { RequestScopes } from "../request-scope.ts";
import { notFound } from "./not-found.ts";

/** What the feeds are made from. */
export interface FeedParts {
  readonly database: Pick<Database, "prisma" | "changed">;
  readonly store: FeedStore;
  /** The server's public address, without a slash at its end. */
  readonly origin: string;
  /** Whether nothing is published: the database can't vouch for its numbers. Default: it can. */
  readonly isWithheld?: () => Promise<boolean>;
  /** Places for streams of hints. */
  readonly places: StreamPlaces;
  /** Undefined: without limit. */
  readonly rateLimiter?: RateLimiter | undefined;
  readonly scopes: RequestScopes;
  readonly log: Logger;
  /** Aborted once the server has been told to stop: streams end then. */
  readonly stopping: AbortSignal;
  /** The clock. */
  readonly now: () => Date;
}

type Gateway = { Variables: RequestIdVariables };

/** For how long who finds no place, or an error, is asked to wait, in seconds. */
const retryAfter = 30;

/** The same while nothing is published, which takes a person to end, in seconds. */
const withheldRetryAfter = 300;

/** `/feed` and all under it: the change feeds of RPDE 1.0 with our profile, for other servers (PROTOCOL.md of @finsam/change-feed). */
export function feedRoutes(parts: FeedParts): Hono<Gateway> {
  const { rateLimiter, scopes, log } = parts;
  const app = new Hono<Gateway>();
  const limited: MiddlewareHandler<Gateway> = async (context, next) => {
    // A router takes HEAD for GET; of a stream nobody would then read, nor end it.
    if (context.req.method !== "GET") return notFound(context);
    const wait = await rateLimiter?.request(scopes.getStore()?.subscriber ?? "unknown");
    if (wait === undefined) return next();
    const detail = `Expected fewer requests, try again in ${wait} s`;
    return problem({ name: "too-many-requests", detail, retryAfter: wait });
  };
  const published: MiddlewareHandler<Gateway> = async (_context, next) => {
    if ((await parts.isWithheld?.()) !== true) return next();
    const detail =
      "Expected a database that vouches for its numbers: an operator has to begin a new epoch";
    return problem({ name: "unavailable", detail, retryAfter: withheldRetryAfter });
  };
  for (const path of ["/feed", "/feed/*"]) app.use(path, limited, published);
  app.get(FEED_STATE_PATH, (context) => stateAnswer(context, parts));
  app.get(FEED_HINTS_PATH, (context) => hintsAnswer(context, parts));
  for (const path of ["/feed", "/feed/*"]) app.get(path, (context) => answer(context, parts));
  app.onError((error) => {
    log.error({ err: error }, "a feed could not be read");
    const detail = "Something went wrong here, it is logged under the request id";
    return problem({ name: "unavailable", detail, retryAfter });
  });
  return app;
}

async function answer(context: Context<Gateway>, parts: FeedParts): Promise<Response> {
  // As it came: `next` of an empty page is this, letter by letter.
  const target = targetOf(context.req.raw.url);
  const address = parseFeedAddress(target);
  if (!address.ok) {
    const [{ code, message }] = address.issues;
    const name = code === "NOT_AN_AUDIENCE" ? "unknown-audience" : "invalid-address";
    return problem({ name, detail: message.en });
  }
  const { audience } = address.value;
  if (audience !== publicAudience) {
    const peer = await peerOf(context, parts);
    const place = { audience, now: parts.now() };
    const right = await feedRight(parts.database.prisma, peer, place);
    if (right !== "granted") return problem(deniedProblem(right));
  }
  return feedPage(context.req.raw.headers, parts, {
    asked: address.value,
    address: `${parts.origin}${target}`,
  });
}

async function stateAnswer(context: Context<Gateway>, parts: FeedParts): Promise<Response> {
  const { prisma } = parts.database;
  const peer = await peerOf(context, parts);
  const [audiences, associations] = await Promise.all([
    readableFeeds(prisma, peer, parts.now()),
    publishingAssociations(prisma),
  ]);
  const isPublic = context.req.header("authorization") === undefined;
  return feedResponse({
    status: 200,
    headers: {
      "content-type": "application/json",
      "cache-control": isPublic ? "public, max-age=8" : "private, no-cache",
      vary: varyOf(false),
    },
    body: encodeFeedState({ audiences, associations }),
  });
}

async function hintsAnswer(context: Context<Gateway>, parts: FeedParts): Promise<Response> {
  const { database, stopping, places, now } = parts;
  const place = places.take();
  if (place === undefined) {
    const detail = "Expected fewer streams of hints: ask for pages meanwhile";
    return problem({ name: "unavailable", detail, retryAfter });
  }
  const atFirst = await peerOf(context, parts).catch((error: unknown) => {
    place[Symbol.dispose]();
    throw error;
  });
  const hints = hintStream({
    database,
    async audiences() {
      if (atFirst === undefined || atFirst.revokedAt !== null) return [publicAudience];
      // Asked anew each time: a token that is withdrawn ends its streams.
      const peer = await peerOf(context, parts);
      return peer?.revokedAt === null ? readableFeeds(database.prisma, peer, now()) : undefined;
    },
    onEnd: () => place[Symbol.dispose](),
  });
  const headers = {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
    vary: varyOf(false),
  };
  return endWhenStopping(new Response(hints, { headers }), stopping);
}

async function peerOf(
  context: Context<Gateway>,
  { database }: FeedParts,
): Promise<Peer | undefined> {
  const token = /^Bearer +(\S+)$/i.exec(context.req.header("authorization") ?? "")?.[1];
  return token === undefined ? undefined : findPeer(database.prisma, token);
}

function problem(told: FeedProblem): Promise<Response> {
  return feedResponse(encodeProblem(told));
}

/** Path and query of an absolute address, as they came. */
function targetOf(url: string): string {
  return url.slice(url.indexOf("/", url.indexOf("//") + 2));
}
