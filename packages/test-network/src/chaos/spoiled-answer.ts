import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import type { SeededRandom } from "./seeded-random.ts";

/** An answer as it came from the server. */
export interface Answer {
  /** Whom it was for and what she asked for. */
  readonly target: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Gives it as it came. */
export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}

/** Some bytes are others: its digest says so. */
export function garbled(body: Buffer, random: SeededRandom): Buffer {
  const bytes = Buffer.from(body);
  for (let count = 0; count < 8 && bytes.length > 0; count += 1) {
    const at = random.between(0, bytes.length - 1);
    bytes[at] = ((bytes[at] ?? 0) + random.between(1, 255)) % 256;
  }
  return bytes;
}

/** Half of it, as if that were all, or broken off. */
export function truncated(response: ServerResponse, answer: Answer, random: SeededRandom): void {
  const half = answer.body.subarray(0, Math.floor(answer.body.length / 2));
  const isWhole = random.next() < 0.5;
  const length = isWhole ? half.length : answer.body.length;
  response.writeHead(answer.status, { ...answer.headers, "content-length": String(length) });
  if (isWhole) response.end(half);
  else response.write(half, () => response.destroy());
}
