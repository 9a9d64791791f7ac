import { once } from "node:events";
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { freePort } from "@finsam/database/testing/free-port";
import type { FrontFault } from "./fault.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { type Answer, garbled, send, truncated } from "./spoiled-answer.ts";

/** What stands before a server and passes requests on, rightly or wrongly. */
export interface FaultyFront extends AsyncDisposable {
  /** Its address, without a slash at its end. */
  readonly url: string;
  /** How many answers were spoiled. */
  readonly spoiled: number;
  /** How many requests wait for an answer that won't come. */
  readonly hanging: number;
  /** Does that to most requests from now on; undefined: to none, and lets go of all that hangs. */
  set(fault: FrontFault | undefined): void;
}

/** How many answers are remembered, to be given again. */
const remembered = 400;

/** Stands before the server at a port. `seen` is given every body of an answer before it is passed on. */
export async function faultyFront(
  port: number,
  random: SeededRandom,
  seen: (body: Buffer) => void = () => undefined,
): Promise<FaultyFront> {
  const listening = await freePort();
  const answers: Answer[] = [];
  const hanging = new Set<ServerResponse>();
  let fault: FrontFault | undefined;
  let spoiled = 0;

  const server = createServer((request, response) => {
    response.on("error", () => undefined);
    const now = fault !== undefined && random.next() < 0.75 ? fault : undefined;
    if (now !== undefined) spoiled += 1;
    if (now === "cut off") return request.socket.destroy();
    if (now === "hang") return hanging.add(response);
    if (now === "ask to wait") return askToWait(response);
    const isStream = request.url === "/feed/hints";
    if (isStream) return passOn(request, response);
    return void whole(request).then(
      (answer) => give(response, answer, now),
      () => response.destroy(),
    );
  });

  /** A stream is passed on as it comes; a fault of the front ends it. */
  function passOn(request: IncomingMessage, response: ServerResponse): void {
    const forward = ask(targetOf(request), (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on("data", (chunk: Buffer) => seen(chunk));
      answer.on("error", () => response.destroy());
      answer.pipe(response);
    });
    forward.on("error", () => response.destroy());
    response.on("close", () => forward.destroy());
    streams.add(response);
    response.on("close", () => streams.delete(response));
    forward.end();
  }
  const streams = new Set<ServerResponse>();

  function targetOf({ url = "/", method = "GET", headers }: IncomingMessage) {
    return { host: "127.0.0.1", port, path: url, method, headers, agent: false };
  }

  async function whole(request: IncomingMessage): Promise<Answer> {
    const forward = ask(targetOf(request)).end();
    const [answer]: IncomingMessage[] = await once(forward, "response");
    if (answer === undefined) throw new Error("Expected an answer");
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks);
    seen(body);
    // Nobody is given again what somebody else was given by her token.
    const target = `${request.headers.authorization ?? ""} ${request.url ?? ""}`;
    return { target, status: answer.statusCode ?? 502, headers: answer.headers, body };
  }

  function give(response: ServerResponse, answer: Answer, now: FrontFault | undefined): void {
    const isPage = /^\S* \/feed(?:$|[?/])(?!state)/.test(answer.target) && answer.status === 200;
    const others = answers.filter(({ target }) => pathOf(target) === pathOf(answer.target));
    if (isPage) {
      answers.push(answer);
      if (answers.length > remembered) answers.shift();
    }
    switch (now) {
      case "replay": {
        const same = others.filter(({ target }) => target === answer.target);
        return send(response, same.length > 0 ? random.pick(same) : answer);
      }
      case "mix up":
        return send(response, others.length > 0 ? random.pick(others) : answer);
      case "garble":
        return send(response, { ...answer, body: garbled(answer.body, random) });
      case "truncate":
        return truncated(response, answer, random);
      case "hang midway":
        hanging.add(response);
        response.writeHead(answer.status, answer.headers);
        return void response.write(answer.body.subarray(0, answer.body.length / 2));
      case "delay":
        return void setTimeout(() => send(response, answer), random.between(200, 4000));
      default:
        return send(response, answer);
    }
  }

  function askToWait(response: ServerResponse): void {
    const headers = { "retry-after": String(random.between(1, 3)) };
    response.writeHead(random.pick([429, 503]), headers).end();
  }

  server.listen(listening, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${listening}`,
    get spoiled() {
      return spoiled;
    },
    get hanging() {
      return hanging.size;
    },
    set(next) {
      fault = next;
      for (const response of hanging) response.destroy();
      hanging.clear();
      if (next === "hang" || next === "cut off") for (const stream of streams) stream.destroy();
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Token and path, without query. */
function pathOf(target: string): string {
  return target.replace(/\?.*$/, "");
}
