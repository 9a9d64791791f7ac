import {
  encodeFeedState,
  encodeProblem,
  type FeedState,
  FEED_STATE_PATH,
  FEED_HINTS_PATH,
  negotiate,
  pageAnswer,
  parseFeedAddress,
} from "@finsam/change-feed";
import { MemoryFeed } from "@finsam/change-feed/testing";
import type { Fetch } from "../src/fetch-answer.ts";

/** What a publisher answers instead of what it should; undefined: what it should. */
export type Fault = (
  address: string,
  init: RequestInit,
) => Response | undefined | Promise<Response | undefined>;

/** A publisher without a network. */
export class FakePublisher {
  readonly url = "https://peer.example";
  readonly feed = new MemoryFeed();
  /** What was asked for, paths and queries. */
  readonly asked: string[] = [];
  fault: Fault = () => undefined;
  /** Null: it has no `/feed/state`. */
  state: FeedState | null = null;
  /** At most so many items a page. */
  pageItems = 500;

  readonly fetch: Fetch = async (address, init) => {
    const { pathname, search } = new URL(address);
    this.asked.push(`${pathname}${search}`);
    const faulty = await this.fault(address, init);
    if (faulty !== undefined) return faulty;
    if (pathname === FEED_STATE_PATH && this.state !== null)
      return new Response(encodeFeedState(this.state), {
        headers: { "content-type": "application/json" },
      });
    if (pathname === FEED_HINTS_PATH) return notFound();
    return this.#page(address, new Headers(init.headers).get("accept"));
  };

  async #page(address: string, accept: string | null): Promise<Response> {
    const parsed = parseFeedAddress(address);
    if (!parsed.ok) return notFound();
    const asked = parsed.value;
    const { audience, afterChangeNumber = 0n, limit = 100 } = asked;
    const take = Math.min(limit, this.pageItems);
    const reading = await this.feed.store.read({ audience }, afterChangeNumber, take);
    const negotiated = negotiate(accept);
    const answer = pageAnswer({ asked, address, origin: this.url, negotiated, reading });
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  }
}

/** A problem as a publisher answers it. */
export function problem(
  name: Parameters<typeof encodeProblem>[0]["name"],
  retryAfter?: number,
): Response {
  const told = { name, detail: "Expected something else" };
  const { status, headers, body } = encodeProblem(
    retryAfter === undefined ? told : { ...told, retryAfter },
  );
  return new Response(body, { status, headers });
}

function notFound(): Response {
  return problem("unknown-audience");
}

/** A page that is as it should be, but for what is given. */
export function json(body: string, headers: Record<string, string> = {}, status = 200): Response {
  return new Response(body, {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
}
