import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

/** A body that is larger than allowed, packed or unpacked. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
  readonly code = "BODY_TOO_LARGE";
}

/** A body that is packed in a way that was not asked for. */
export class EncodingUnknown extends Error {
  override readonly name = "EncodingUnknown";
  readonly code = "ENCODING_UNKNOWN";
}

/** The ways of packing that are asked for. */
export const acceptedEncodings = "gzip, deflate, br";

/** Reads a body of at most `maxBytes`, both as it came and unpacked: it ends at the first byte too many. */
export async function limitedBody(
  body: Readable,
  encoding: string | undefined,
  { maxBytes, signal }: { readonly maxBytes: number; readonly signal: AbortSignal },
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const collect = limit(maxBytes);
  collect.on("data", (chunk: Buffer) => chunks.push(chunk));
  const unpack = unpacker(encoding);
  if (unpack === undefined) await pipeline(body, collect, { signal });
  else await pipeline(body, limit(maxBytes), unpack, collect, { signal });
  return Buffer.concat(chunks);
}

function limit(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) done(new BodyTooLarge());
      else done(null, chunk);
    },
  });
}

function unpacker(encoding: string | undefined): Transform | undefined {
  switch (encoding?.trim().toLowerCase()) {
    case undefined:
    case "":
    case "identity":
      return undefined;
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      throw new EncodingUnknown();
  }
}
