import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkContentDigest, contentDigest } from "../src/index.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("Content-Digest", () => {
  test("[P30] is that of RFC 9530", async () => {
    expect(await contentDigest(bytes('{"hello": "world"}\n'))).toBe(
      "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:",
    );
  });

  test("[P43] matches the bytes that were sent, and differs for any other", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.uint8Array(), async (sent, came) => {
        const digest = await contentDigest(new Uint8Array(sent));
        const isSame = sent.length === came.length && sent.every((byte, at) => byte === came[at]);
        expect(await checkContentDigest(digest, new Uint8Array(sent))).toBe("MATCHES");
        expect(await checkContentDigest(digest, new Uint8Array(came))).toBe(
          isSame ? "MATCHES" : "DIFFERS",
        );
      }),
    );
  });

  test("[P43] is found among others", async () => {
    const digest = await contentDigest(bytes("a"));
    const among = `sha-512=:AAAA:, ${digest};x=1, unheard=:AA==:`;
    expect(await checkContentDigest(among, bytes("a"))).toBe("MATCHES");
    expect(await checkContentDigest(among, bytes("b"))).toBe("DIFFERS");
  });

  test("[P43] says nothing where there is none that can be read", async () => {
    for (const field of [null, undefined, "", "sha-512=:AAAA:", "sha-256=abc", "sha-256=:a:, ??"])
      expect(await checkContentDigest(field, bytes("a"))).toBe("ABSENT");
  });
});
