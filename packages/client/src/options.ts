/** How a client reaches its endpoint. */
export interface ClientOptions {
  /** The address of the endpoint, such as `https://finsam.example/graphql`. */
  readonly url: string | URL;
  /** How long one attempt may take until its answer has been read, in milliseconds. Default 10,000. */
  readonly timeoutMs?: number;
  /** How often an attempt is repeated, with growing pauses, where repeating is safe. Default 3; 0: never. */
  readonly retries?: number;
  /** An API token (`finsam_…`), or what gives one before each request. Default: none, which reads what is public. */
  readonly token?: string | (() => string | Promise<string>);
  /**
   * The language of sentences: the value of `$language` in every operation that has such a variable and isn't told it.
   * Default: none, so the endpoint answers in Swedish.
   */
  readonly language?: "SV" | "EN";
  /**
   * How many answers are remembered with their tags, so that the server only has to say that nothing has changed.
   * Default 100, and 0 in browsers, which do so by themselves.
   */
  readonly remember?: number;
  /** What sends requests. Default: the platform's `fetch`. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/** How one thing is asked for. */
export interface RequestOptions {
  /** Ends it: its reason is thrown then. */
  readonly signal?: AbortSignal | undefined;
  /** Instead of the client's. */
  readonly timeoutMs?: number | undefined;
  /** Instead of the client's. */
  readonly retries?: number | undefined;
}
