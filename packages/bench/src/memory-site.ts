import { once } from "node:events";
import {
  createServer,
  get,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { buffer } from "node:stream/consumers";

/** A site to be measured beside ours. */
export interface Site extends AsyncDisposable {
  /** Without a slash at the end. */
  readonly url: string;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/**
 * A site that gives the same answers as another, compressed as these, from memory: what a page costs without the server that makes
 * it. What is asked for the first time it asks the other for. It knows nobody: only pages for everybody are the same there.
 */
export async function memorySite(origin: string): Promise<Site> {
  const answers = new Map<string, Answer>();
  const server = createServer((request, response) => {
    void answerFrom(answers, origin, request)
      .then((answer) => send(response, answer))
      .catch((error: unknown) => response.writeHead(502).end(String(error)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("Expected a port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function answerFrom(
  answers: Map<string, Answer>,
  origin: string,
  { url = "/", headers }: IncomingMessage,
): Promise<Answer> {
  const held = answers.get(url);
  if (held !== undefined) return held;
  const { accept, "accept-encoding": encoding, "accept-language": language } = headers;
  const asked = get(`${origin}${url}`, {
    headers: {
      ...(accept !== undefined && { accept }),
      ...(encoding !== undefined && { "accept-encoding": encoding }),
      ...(language !== undefined && { "accept-language": language }),
    },
  });
  const response = await answerTo(asked);
  const answer = {
    status: response.statusCode ?? 502,
    headers: response.headers,
    body: await buffer(response),
  };
  answers.set(url, answer);
  return answer;
}

function answerTo(asked: ReturnType<typeof get>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    asked.once("response", resolve).once("error", reject);
  });
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  const { connection: _, "keep-alive": _alive, "transfer-encoding": _transfer, ...kept } = headers;
  response.writeHead(status, { ...kept, "content-length": body.byteLength }).end(body);
}
