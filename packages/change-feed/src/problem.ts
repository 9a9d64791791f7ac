import { type Parsed, parseWith } from "@finsam/domain";
import * as z from "zod";
import { failed } from "./failure.ts";

/** The media type of a problem (RFC 9457). */
export const PROBLEM_MEDIA_TYPE = "application/problem+json";

/** Every problem that a feed answers with: its HTTP status, its title, and what a follower does about it. */
export const problemKinds = {
  /** Take a full copy and remove what is no longer there (F5). Only to clients of the profile. */
  resync: { status: 410, title: "The walk cannot go on, take a full copy" },
  /** Drop what came only from this feed, and stop following it (F13). */
  "right-withdrawn": { status: 403, title: "The right to this feed has been withdrawn" },
  /** Keep everything, tell a person. */
  unauthorized: { status: 401, title: "A valid token is needed" },
  /** Keep everything, tell a person. */
  forbidden: { status: 403, title: "The token gives no right to this feed" },
  /** Keep everything, tell a person. */
  "unknown-audience": { status: 404, title: "There is no such feed here" },
  /** A fault in the follower: it has built an address instead of following `next`. */
  "invalid-address": { status: 400, title: "The address of the page cannot be read" },
  /** Try again after `Retry-After` seconds. */
  "too-many-requests": { status: 429, title: "Too many requests" },
  /** Try again after `Retry-After` seconds. */
  unavailable: { status: 503, title: "The feed cannot be read at the moment" },
} as const satisfies Record<string, { status: number; title: string }>;

/** The name of a problem, the last part of its type. */
export type ProblemName = keyof typeof problemKinds;

/** Why a walk cannot go on. */
export type ResyncReason =
  /** The epoch in which it began is over: the database was restored, copied or begun anew. */
  | "EPOCH_OVER"
  /** A tombstone above its `since` is gone: something may have been deleted that it would never hear of. */
  | "TOMBSTONES_PURGED"
  /** It stands at a number that this selection of the feed has not reached. */
  | "AHEAD_OF_FEED";

const typePrefix = "urn:finsam:problem:";

/** A problem of a feed to be sent. */
export interface FeedProblem {
  /** Decides status, title and type. */
  readonly name: ProblemName;
  /** One sentence on this occurrence: what was expected and what came. Never a token or an address of a person. */
  readonly detail: string;
  /** With `resync`. */
  readonly reason?: ResyncReason;
  /** Seconds, with `too-many-requests` and `unavailable`. */
  readonly retryAfter?: number;
}

/** A problem as an answer: never to be stored. */
export interface ProblemAnswer {
  /** The HTTP status. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
}

/** The answer that tells a problem. */
export function encodeProblem({ name, detail, reason, retryAfter }: FeedProblem): ProblemAnswer {
  const { status, title } = problemKinds[name];
  const type = `${typePrefix}${name}`;
  const code = name.toUpperCase().replaceAll("-", "_");
  return {
    status,
    headers: {
      "content-type": PROBLEM_MEDIA_TYPE,
      "cache-control": "no-store",
      vary: "Accept",
      ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
      ...(name === "unauthorized" ? { "www-authenticate": "Bearer" } : {}),
    },
    body: JSON.stringify({ type, title, status, code, detail, reason }),
  };
}

/** A problem that was read. */
export interface ReadProblem {
  /** Null for a type that is not ours. */
  readonly name: ProblemName | null;
  /** The problem's type, a URI; `about:blank` where none came. */
  readonly type: string;
  /** What a person can be shown: the detail, or else the title. Null where neither came. At most 1,000 characters. */
  readonly detail: string | null;
  /** Why the walk cannot go on; null where it was not told. */
  readonly reason: ResyncReason | null;
}

/** What a problem is on the wire. */
export const problemSchema = z.object({
  type: z.string().default("about:blank"),
  title: z.string().optional(),
  status: z.int().optional(),
  code: z.string().optional(),
  detail: z.string().optional(),
  reason: z.enum(["EPOCH_OVER", "TOMBSTONES_PURGED", "AHEAD_OF_FEED"]).optional(),
});

// RFC 9457 § 3.1: a member of the wrong type is ignored.
const readSchema = z.object({
  type: problemSchema.shape.type.catch("about:blank"),
  title: problemSchema.shape.title.catch(undefined),
  detail: problemSchema.shape.detail.catch(undefined),
  reason: problemSchema.shape.reason.catch(undefined),
});

/**
 * Reads the body of an answer that is no page. A name is given only if type and status belong together, since what follows
 * from `right-withdrawn` and `resync` must not be set off by a proxy's page.
 *
 * @param status - the HTTP status with which it came
 */
export function parseProblem(status: number, text: string): Parsed<ReadProblem> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failed("NOT_JSON");
  }
  const parsed = parseWith(readSchema, json);
  if (!parsed.ok) return parsed;
  const { type, title, detail, reason } = parsed.value;
  const named = type.startsWith(typePrefix) ? type.slice(typePrefix.length) : "";
  const name = isProblemName(named) && problemKinds[named].status === status ? named : null;
  const told = (detail ?? title)?.slice(0, 1000).toWellFormed().replaceAll("\0", "\uFFFD");
  return { ok: true, value: { name, type, detail: told ?? null, reason: reason ?? null } };
}

function isProblemName(name: string): name is ProblemName {
  return Object.hasOwn(problemKinds, name);
}
