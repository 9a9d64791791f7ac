import { AsyncLocalStorage } from "node:async_hooks";
import { addAbortListener } from "node:events";

/**
 * An answer that ends when the server stops, if it is a stream of events: it would otherwise go on for as long as
 * its client listens. Every other answer is given back as it is.
 */
export function endWhenStopping(answer: Response, stopping: AbortSignal): Response {
  const isEventStream = answer.headers.get("content-type")?.startsWith("text/event-stream");
  if (!isEventStream || answer.body === null) return answer;
  return new Response(endedBy(stopping, answer.body), answer);
}

function endedBy(stopping: AbortSignal, body: ReadableStream): ReadableStream {
  const reader = body.getReader();
  // Events are read when the client has taken those before, outside the request: its scope goes with the stream.
  const inScope = AsyncLocalStorage.snapshot();
  // A cancelled reader's pending read is done, which closes the stream below.
  const ending = addAbortListener(stopping, () => {
    reader.cancel().catch(() => undefined);
  });
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await inScope(() => reader.read());
      if (!done) return controller.enqueue(value);
      ending[Symbol.dispose]();
      controller.close();
    },
    async cancel(reason) {
      ending[Symbol.dispose]();
      await inScope(() => reader.cancel(reason));
    },
  });
}
