import { gunzipSync } from "node:zlib";
import { request } from "node:http";
import {
  checkContentDigest,
  type FeedItem,
  type Hint,
  HintReader,
  parsePage,
  parseProblem,
  PROFILE_MEDIA_TYPE,
} from "@finsam/change-feed";

/** What a page is asked for with. */
export interface Asking {
  readonly token?: string | undefined;
  /** Default: the one of our profile. */
  readonly accept?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came, its bytes as they were sent. */
export interface Came {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly digest: Awaited<ReturnType<typeof checkContentDigest>>;
  readonly bytes: number;
  readonly text: string;
}

/** Asks by GET and holds the bytes against their digest before anything is done to them. */
export function get(url: string, { token, accept = PROFILE_MEDIA_TYPE, headers }: Asking = {}) {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return new Promise<Came>((resolve, reject) => {
    const asked = request(url, { headers: { accept, ...authorization, ...headers } }, (answer) => {
      void (async () => {
        const bytes = new Uint8Array(Buffer.concat(await answer.toArray()));
        const field = answer.headers["content-digest"];
        const digest = await checkContentDigest(typeof field === "string" ? field : null, bytes);
        const plain = answer.headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes;
        const text = new TextDecoder().decode(plain);
        const { statusCode: status = 0 } = answer;
        resolve({ status, headers: answer.headers, digest, bytes: bytes.length, text });
      })().catch(reject);
    });
    asked.once("error", reject);
    asked.end();
  });
}

/** The status, and the name and reason of the problem where it is one. */
export async function statusOf(url: string, asking: Asking = {}): Promise<string> {
  const { status, text } = await get(url, asking);
  const problem = status >= 400 ? parseProblem(status, text) : undefined;
  if (problem?.ok !== true) return String(status);
  const { name, reason } = problem.value;
  return [status, name, reason].filter((part) => part !== null).join(" ");
}

/** Walks a feed to its end for now. */
export async function walk(start: string, asking: Asking = {}) {
  const items: FeedItem[] = [];
  let pages = 0;
  for (let url = start; ;) {
    const { status, text } = await get(url, asking);
    const page = status === 200 ? parsePage(text, url) : undefined;
    if (page?.ok !== true) throw new Error(`Expected a page at ${url}, got ${status}: ${text}`);
    pages += 1;
    items.push(...page.value.items);
    const { next, isLast, epoch } = page.value;
    if (isLast) return { items, next, epoch, pages };
    url = next;
  }
}

/** A stream of hints, as a follower has it. */
export async function hintsFrom(url: string, { token }: Asking = {}) {
  const gone = new AbortController();
  const answer = await fetch(`${url}/feed/hints`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    signal: gone.signal,
  });
  const { status, headers } = answer;
  const came = hintsOf(answer);
  return {
    status,
    headers,
    /** The next hint; undefined when the stream has ended. */
    next: async () => (await came.next()).value,
    [Symbol.asyncDispose]: async () => {
      gone.abort();
    },
  };
}

async function* hintsOf({ body }: Response): AsyncGenerator<Hint, undefined> {
  const reader = new HintReader();
  const decoder = new TextDecoder();
  for await (const bytes of body ?? []) yield* reader.read(decoder.decode(bytes, { stream: true }));
  return undefined;
}
