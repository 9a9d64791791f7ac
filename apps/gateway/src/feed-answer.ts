import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { contentDigest, type PageAnswer } from "@finsam/change-feed";

const compress = promisify(gzip);

/** Whether an `Accept-Encoding` allows gzip (RFC 9110 § 12.5.3). */
export function acceptsGzip(acceptEncoding: string | null): boolean {
  const weights = new Map(
    (acceptEncoding ?? "").split(",").map((range) => {
      const [coding = "", ...parameters] = range.toLowerCase().split(";");
      const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
      return [coding.trim(), Number(weight ?? 1)] as const;
    }),
  );
  return (weights.get("gzip") ?? weights.get("x-gzip") ?? weights.get("*") ?? 0) > 0;
}

/** Headers that go with every answer of a feed: on what it depends beside its address. */
export function varyOf(isPublic: boolean): string {
  return isPublic ? "Accept, Accept-Encoding" : "Accept, Accept-Encoding, Authorization";
}

/** An answer as it is sent: compressed if that is wanted, with the digest of its bytes (RFC 9530). */
export async function feedResponse(
  { status, headers, body }: PageAnswer,
  { compressed = false, more = {} }: { compressed?: boolean; more?: Record<string, string> } = {},
): Promise<Response> {
  const text = new TextEncoder().encode(body);
  const bytes = compressed ? new Uint8Array(await compress(text)) : text;
  return new Response(bytes, {
    status,
    headers: {
      ...headers,
      ...(compressed ? { "content-encoding": "gzip" } : {}),
      ...more,
      "content-length": String(bytes.length),
      "content-digest": await contentDigest(bytes),
    },
  });
}
