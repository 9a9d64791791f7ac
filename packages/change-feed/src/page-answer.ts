import { pageCacheControl } from "./cache-control.ts";
import { type FeedAddress, formatFeedAddress } from "./feed-address.ts";
import { DEFAULT_LICENSE, encodePage } from "./feed-page.ts";
import type { FeedReading } from "./feed-store.ts";
import type { Negotiated } from "./media-type.ts";
import { nextPage } from "./next-page.ts";
import { encodeProblem } from "./problem.ts";

/** What a page is answered from. */
export interface PageQuestion {
  /** What the address of the page says. */
  readonly asked: FeedAddress;
  /** The absolute public address that was asked for, letter by letter: an empty page's `next` is this. */
  readonly address: string;
  /** The server's public address, in which `next` is built. */
  readonly origin: string;
  /** What the client has asked for by its `Accept`. */
  readonly negotiated: Negotiated;
  /** What the store gave for that address. */
  readonly reading: FeedReading;
  /** Default: CC0 1.0. */
  readonly license?: string;
}

/** An answer without what depends on its bytes: `ETag`, `Content-Encoding` and `Content-Digest` are the server's. */
export interface PageAnswer {
  /** 200, or 410 where a full copy is needed. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, not yet encoded as bytes. */
  readonly body: string;
}

/** The answer to a request for a page that may be read: the page, or 410 with the problem `resync`. */
export function pageAnswer(question: PageQuestion): PageAnswer {
  const { asked, address, origin, negotiated, reading, license = DEFAULT_LICENSE } = question;
  const { items } = reading;
  const lastNumber = items.at(-1)?.modified;
  const answer = nextPage({ asked, position: reading, lastNumber, profile: negotiated.profile });
  if (answer.answer === "resync") {
    const { reason } = answer;
    const detail = `Expected a walk that can go on, came ${reason}: start again without parameters`;
    return encodeProblem({ name: "resync", detail, reason });
  }
  const next = answer.next === "itself" ? address : formatFeedAddress(origin, answer.next);
  return {
    status: 200,
    headers: {
      "content-type": negotiated.contentType,
      "cache-control": pageCacheControl(asked.audience, answer.isLast),
      // An answer that went astray is known by it.
      "content-location": address,
      vary: "Accept",
    },
    body: encodePage({ next, items, license }),
  };
}
