import { AnswerMemory, defaultMemorySize } from "./answer-memory.ts";
import { NeverArrivedError } from "./failure.ts";
import type { ClientOptions, RequestOptions } from "./options.ts";

/** What every request of a client rests on. */
export interface Endpoint {
  readonly url: string;
  readonly timeoutMs: number;
  readonly retries: number;
  /** Undefined: the endpoint's own. */
  readonly language: ClientOptions["language"];
  /** Undefined: answers are not remembered. */
  readonly memory: AnswerMemory | undefined;
  /** Sends a request with the token. Throws {@link NeverArrivedError}, or the reason of the caller's own signal. */
  readonly send: (url: string, init: RequestInit, limits: SendLimits) => Promise<Response>;
}

/** When a request ends without an answer. */
export interface SendLimits {
  /** The caller's own. */
  readonly signal: AbortSignal | undefined;
  /** Ends the request in its name too: too much time has passed. */
  readonly deadline: AbortSignal;
}

/** Reads the options of a client. */
export function endpointOf({
  url,
  timeoutMs = 10_000,
  retries = 3,
  token,
  language,
  remember = defaultMemorySize(),
  fetch = (...request) => globalThis.fetch(...request),
}: ClientOptions): Endpoint {
  return {
    url: String(url),
    timeoutMs,
    retries,
    language,
    memory: remember > 0 ? new AnswerMemory(remember) : undefined,
    send: async (target, init, limits) => {
      const headers = new Headers(init.headers);
      const bearer = typeof token === "function" ? await token() : token;
      if (bearer !== undefined) headers.set("authorization", `Bearer ${bearer}`);
      const { signal, deadline } = limits;
      const ends = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
      return orSilence(limits, () => fetch(target, { ...init, headers, signal: ends }));
    },
  };
}

/** Does what the network may break, and tells why no answer came. */
export async function orSilence<T>(
  { signal, deadline }: SendLimits,
  act: () => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  try {
    return await act();
  } catch (error) {
    signal?.throwIfAborted();
    throw new NeverArrivedError(deadline.aborted ? "TIMEOUT" : "NETWORK", 1, error);
  }
}

/** The retries and the time limit of one request. */
export function limitsOf(endpoint: Endpoint, options: RequestOptions) {
  const { signal, retries = endpoint.retries, timeoutMs = endpoint.timeoutMs } = options;
  return { signal, retries, timeoutMs };
}
