/** A subscription over server-sent events, as a client has it. */
export interface SseClient extends AsyncDisposable {
  readonly status: number;
  /** The data of the next event; undefined when the stream has ended. */
  next(): Promise<unknown>;
}

/** Subscribes by POST. Resolves when the stream is open. */
export async function subscribeSse(
  url: string,
  query: string,
  { variables, token }: { variables?: Readonly<Record<string, unknown>>; token?: string } = {},
): Promise<SseClient> {
  const gone = new AbortController();
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: {
      accept: "text/event-stream",
      "content-type": "application/json",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
    signal: gone.signal,
  });
  const events = eventsOf(answer);
  return {
    status: answer.status,
    next: async () => (await events.next()).value,
    [Symbol.asyncDispose]: async () => {
      gone.abort();
    },
  };
}

/** The data of each event; comments, which keep the connection open, are passed by. */
async function* eventsOf({ body }: Response): AsyncGenerator<unknown, undefined> {
  let name = "";
  let rest = "";
  const decoder = new TextDecoder();
  for await (const bytes of body ?? []) {
    const lines = `${rest}${decoder.decode(bytes, { stream: true })}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line.startsWith("event: ")) name = line.slice("event: ".length);
      if (name === "complete") return undefined;
      if (name === "next" && line.startsWith("data: "))
        yield JSON.parse(line.slice("data: ".length));
    }
  }
  return undefined;
}
