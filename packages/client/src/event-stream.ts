import { readAnswer } from "./answer.ts";
import { type OperationDocument, textOf } from "./document.ts";
import { type Endpoint, orSilence, type SendLimits } from "./endpoint.ts";
import { NeverArrivedError, UnreadableAnswerError } from "./failure.ts";
import { type EventSourceMessage, EventSourceParser } from "./event-source.ts";
import { inLanguage, posted } from "./request.ts";

/** When a stream counts as broken. */
export interface StreamLimits {
  /** The caller's own. */
  readonly signal: AbortSignal | undefined;
  /** How long nothing may come, not even a sign of life, in milliseconds. */
  readonly quietMs: number;
}

/**
 * The answers of a subscription as they come, over server-sent events (GraphQL over SSE, distinct connections). Returns when the
 * server has completed it; throws `NeverArrivedError` when it broke off.
 */
export async function* eventStream<Result, Variables>(
  endpoint: Endpoint,
  document: OperationDocument<Result, Variables>,
  variables: unknown,
  { signal, quietMs }: StreamLimits,
): AsyncGenerator<Result, void> {
  const quiet = new AbortController();
  const limits = { signal, deadline: quiet.signal };
  /** Only while something is waited for: a slow reader does not make the stream silent. */
  const inTime = async <T>(act: () => Promise<T>): Promise<T> => {
    const timer = setTimeout(() => quiet.abort(), quietMs);
    try {
      return await orSilence(limits, act);
    } finally {
      clearTimeout(timer);
    }
  };
  try {
    const text = textOf(document);
    const init = posted(text, inLanguage(endpoint, text, variables), "text/event-stream");
    const response = await inTime(() => endpoint.send(endpoint.url, init, limits));
    for await (const { event, data } of messages(await bodyOf(response, limits), inTime)) {
      if (event === "complete") return;
      if (event === "next") yield readAnswer<Result>(data, response);
    }
    throw new NeverArrivedError("BROKEN_OFF", 1);
  } finally {
    quiet.abort();
  }
}

/** The stream's body. Throws what the server answered instead. */
async function bodyOf(response: Response, limits: SendLimits) {
  const type = response.headers.get("content-type") ?? "";
  if (response.body !== null && type.startsWith("text/event-stream")) return response.body;
  readAnswer(await orSilence(limits, () => response.text()), response);
  throw new UnreadableAnswerError(response.status, type);
}

/** The messages of a stream; comments, by which a server shows that it lives, are no messages. */
async function* messages(
  body: ReadableStream<Uint8Array>,
  inTime: <T>(act: () => Promise<T>) => Promise<T>,
): AsyncGenerator<EventSourceMessage, void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parser = new EventSourceParser();
  for (;;) {
    const { done, value } = await inTime(() => reader.read());
    if (done) return;
    yield* parser.feed(decoder.decode(value, { stream: true }));
  }
}
