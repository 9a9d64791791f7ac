import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/** A request that has come, read. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  /** Of the query string, `extensions` and `variables` as JSON. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly headers: IncomingMessage["headers"];
  /** JSON; undefined: there was none. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

/** Answers the next request. */
export type Answer = (response: ServerResponse, asked: Asked) => void;

/** A server that answers as it is told, in order; what comes after the last answer is answered by that too. */
export async function fakeServer(...answers: readonly Answer[]) {
  const asked: Asked[] = [];
  const answerOne = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
    const parameters = Object.fromEntries(
      [...searchParams].map(([name, value]) => [
        name,
        name === "query" ? value : JSON.parse(value),
      ]),
    );
    const body = await text(request);
    const read = {
      method: request.method ?? "",
      path: pathname,
      parameters,
      headers: request.headers,
      body: body === "" ? undefined : JSON.parse(body),
    };
    asked.push(read);
    answers.at(Math.min(asked.length, answers.length) - 1)?.(response, read);
  };
  const server = createServer((request, response) => void answerOne(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("Expected a port");
  return {
    url: `http://127.0.0.1:${address.port}/graphql`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with JSON. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, {
      "content-type": "application/graphql-response+json",
      ...headers,
    });
    response.end(JSON.stringify(body));
  };
}

/** Answers with errors of this code alone. */
export function refused(code: string, status = 200, headers: Record<string, string> = {}): Answer {
  return json({ errors: [{ message: "Expected …", extensions: { code } }] }, status, headers);
}

/** Ends the connection without an answer. */
export const hangUp: Answer = (response) => response.destroy();

/** Never answers. */
export const silence: Answer = () => undefined;

/** A stream of server-sent events: what is told, and then `end`: completes it, breaks it off, or leaves it open. */
export function events(told: readonly unknown[], end: "complete" | "break" | "open"): Answer {
  return (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(":\n\n");
    for (const one of told) response.write(`event: next\ndata: ${JSON.stringify(one)}\n\n`);
    if (end === "complete") response.end("event: complete\ndata\n\n");
    if (end === "break") response.end();
  };
}
