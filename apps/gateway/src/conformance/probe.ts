import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";

/** What may be spent on a server. */
export interface ProbeLimits {
  /** How long one answer may take, in ms. */
  readonly answerMs: number;
  /** The largest answer, in bytes. */
  readonly answerBytes: number;
}

/** How a question is put. */
export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Reads an endless answer until this is true of what has come. Default: to the end. */
  readonly enough?: (text: string) => boolean;
}

/** An answer as it came: nothing is followed, undone or guessed. */
export interface ProbeAnswer {
  readonly address: string;
  readonly status: number;
  /** The bytes as sent, after `Content-Encoding`. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** A header by its name in lower case; empty where there is none. */
  readonly header: (name: string) => string;
}

/** A server did not answer, or not to the end. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  readonly code = "NO_ANSWER";
  readonly data: { readonly address: string; readonly reason: string };

  constructor(address: string, reason: string) {
    super(`Expected an answer from ${address}, came ${reason}`);
    this.data = { address, reason };
  }
}

/** Asks one address of a server. */
export type Probe = (address: string, question?: Question) => Promise<ProbeAnswer>;

/** Makes what asks a server. `token` undefined: without one. `signal`: when to stop altogether. */
export function createProbe(
  { answerMs, answerBytes }: ProbeLimits,
  token: string | undefined,
  signal: AbortSignal,
): Probe {
  return async (address, { method = "GET", headers = {}, enough } = {}) => {
    const send = new URL(address).protocol === "https:" ? httpsRequest : httpRequest;
    const until = AbortSignal.any([signal, AbortSignal.timeout(answerMs)]);
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const asked = { "accept-encoding": "identity", ...authorization, ...headers };
    try {
      const message = await new Promise<IncomingMessage>((resolve, reject) => {
        send(address, { method, headers: asked, signal: until, agent: false })
          .on("response", resolve)
          .on("error", reject)
          .end();
      });
      const bytes = await read(message, answerBytes, enough);
      const header = (name: string): string => String(message.headers[name] ?? "");
      return { address, status: message.statusCode ?? 0, bytes, header };
    } catch (error) {
      throw new NoAnswer(address, until.aborted ? `nothing within ${answerMs} ms` : told(error));
    }
  };
}

async function read(
  message: IncomingMessage,
  most: number,
  enough: ((text: string) => boolean) | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    if (!Buffer.isBuffer(chunk)) continue;
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) throw new Error(`more than ${most} bytes`);
    if (enough?.(Buffer.concat(chunks).toString()) === true) break;
  }
  message.destroy();
  return new Uint8Array(Buffer.concat(chunks));
}

function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error ? String(error.code) : error.message;
}
