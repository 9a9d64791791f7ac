import { type Parsed, publicAudience } from "@finsam/domain";
import { parseChangeNumber } from "./change-number.ts";
import { failed } from "./failure.ts";
import { MAX_PAGE_ITEMS } from "./feed-page.ts";

/** What the address of a page says. A first walk names the audience only. */
export interface FeedAddress {
  /** The name of the audience: `public`, `holds`, `weeks/<id>`, `weeks/<id>/invited`. */
  readonly audience: string;
  /** Items with higher numbers are asked for (exclusive). Absent: from the beginning. */
  readonly afterChangeNumber?: bigint;
  /** The epoch in which the walk began. */
  readonly epoch?: string;
  /** The head of the selection when the walk began; every tombstone up to it (inclusive) is of no concern to the walk. */
  readonly since?: bigint;
  /** The id of the association whose records are selected. Absent: all. */
  readonly association?: string;
  /** How many items at most, 1–500. Absent: 100. */
  readonly limit?: number;
}

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const feedPattern = new RegExp(`^/feed(?:/(holds|weeks/${uuid}(?:/invited)?))?$`);
const associationPattern = new RegExp(`^${uuid}$`);
const epochPattern = /^[A-Za-z0-9._~-]{1,64}$/;

/** The path of the document that tells which feeds and associations there are. */
export const FEED_STATE_PATH = "/feed/state";

/** The path of the stream of hints. */
export const FEED_HINTS_PATH = "/feed/hints";

/** The path of an audience's feed: `/feed` for what is public, `/feed/<audience>` for every other. */
export function feedPath(audience: string): string {
  return audience === publicAudience ? "/feed" : `/feed/${audience}`;
}

/** The audience whose feed has this path; undefined where it is none. */
export function audienceOfPath(path: string): string | undefined {
  const match = feedPattern.exec(path);
  return match === null ? undefined : (match[1] ?? publicAudience);
}

/**
 * The absolute address of a page, its query in one canonical order.
 *
 * @param origin - the server's public address, such as `https://finsam.example`; a path of it is kept
 */
export function formatFeedAddress(origin: string, address: FeedAddress): string {
  const { audience, afterChangeNumber, epoch, since, association, limit } = address;
  const query = new URLSearchParams();
  if (association !== undefined) query.set("association", association);
  if (limit !== undefined) query.set("limit", String(limit));
  if (afterChangeNumber !== undefined) query.set("afterChangeNumber", String(afterChangeNumber));
  if (epoch !== undefined) query.set("epoch", epoch);
  if (since !== undefined) query.set("since", String(since));
  const search = query.size === 0 ? "" : `?${query.toString()}`;
  return `${origin.replace(/\/$/, "")}${feedPath(audience)}${search}`;
}

/**
 * Reads the address of a page as a server gets it. Unknown parameters are ignored; a known one that stands twice or in
 * another form than the canonical one is refused, so that an address that is read is an address that was meant.
 *
 * @param target - path and query, or a whole address
 * @param basePath - the path of the public address, if it has one, such as `/finsam`
 */
export function parseFeedAddress(target: string, basePath = ""): Parsed<FeedAddress> {
  const base = "http://localhost";
  if (!URL.canParse(target, base)) return failed("NOT_AN_AUDIENCE");
  const { pathname, searchParams } = new URL(target, base);
  const audience = pathname.startsWith(basePath)
    ? audienceOfPath(pathname.slice(basePath.length))
    : undefined;
  if (audience === undefined) return failed("NOT_AN_AUDIENCE");
  const parts: Partial<FeedAddress>[] = [];
  for (const [name, read] of Object.entries(readers)) {
    const [text, ...more] = searchParams.getAll(name);
    if (text === undefined) continue;
    if (more.length > 0) return failed("REPEATED_PARAMETER", [name]);
    const part = read(text);
    if (part === undefined) return failed("NOT_A_PARAMETER", [name]);
    parts.push(part);
  }
  const address: FeedAddress = Object.assign({ audience }, ...parts);
  return { ok: true, value: address };
}

const readers: Readonly<
  Record<string, (text: string) => Partial<Omit<FeedAddress, "audience">> | undefined>
> = {
  afterChangeNumber: (text) => {
    const afterChangeNumber = parseChangeNumber(text);
    return afterChangeNumber === undefined ? undefined : { afterChangeNumber };
  },
  epoch: (epoch) => (epochPattern.test(epoch) ? { epoch } : undefined),
  since: (text) => {
    const since = parseChangeNumber(text);
    return since === undefined ? undefined : { since };
  },
  association: (association) =>
    associationPattern.test(association) ? { association } : undefined,
  limit: (text) => {
    const limit = /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined;
    return limit === undefined || limit > MAX_PAGE_ITEMS ? undefined : { limit };
  },
};
