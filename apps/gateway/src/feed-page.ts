import {
  DEFAULT_PAGE_ITEMS,
  type FeedAddress,
  type FeedStore,
  negotiate,
  nextPage,
  pageAnswer,
  pageCacheControl,
} from "@finsam/change-feed";
import { publicAudience } from "@finsam/domain";
import { namesEtag } from "./etag.ts";
import { acceptsGzip, feedResponse, varyOf } from "./feed-answer.ts";
import { feedEtag } from "./feed-etag.ts";

/** Which page is asked for. */
export interface PageQuestion {
  readonly asked: FeedAddress;
  /** The absolute public address that was asked for, letter by letter. */
  readonly address: string;
}

/** Where pages come from. */
export interface PageParts {
  readonly store: FeedStore;
  /** The server's public address, without a slash at its end. */
  readonly origin: string;
}

/** The answer to who may read a page: the page, 304 without its items being read, or 410 where the walk can't go on. */
export async function feedPage(
  headers: Headers,
  { store, origin }: PageParts,
  { asked, address }: PageQuestion,
): Promise<Response> {
  const { audience, association, afterChangeNumber = 0n, limit = DEFAULT_PAGE_ITEMS } = asked;
  const selection = association === undefined ? { audience } : { audience, association };
  const negotiated = negotiate(headers.get("accept"));
  const { contentType, profile } = negotiated;
  const compressed = acceptsGzip(headers.get("accept-encoding"));
  const vary = varyOf(audience === publicAudience);
  const held = headers.get("if-none-match");
  if (held !== null) {
    const position = await store.position(selection);
    const { answer } = nextPage({ asked, position, lastNumber: undefined, profile });
    for (const isLast of answer === "resync" ? [] : [true, false]) {
      const etag = feedEtag({ address, contentType, compressed, position, isLast });
      const told = { etag, vary, "cache-control": pageCacheControl(audience, isLast) };
      if (namesEtag(held, etag)) return new Response(null, { status: 304, headers: told });
    }
  }
  const reading = await store.read(selection, afterChangeNumber, limit);
  const answered = pageAnswer({ asked, address, origin, negotiated, reading });
  if (answered.status !== 200) return feedResponse(answered, { more: { vary } });
  const isLast = reading.items.length === 0;
  const etag = feedEtag({ address, contentType, compressed, position: reading, isLast });
  return feedResponse(answered, { compressed, more: { vary, etag } });
}
