import { createHash } from "node:crypto";
import type { Asked } from "./load.ts";

/** A question by GET and its hash alone, as one asks who has it already, and as one who hasn't. */
export interface PersistedQuestion {
  readonly whole: Asked;
  readonly held: Asked;
}

/** Registers a question by Apollo's protocol for persisted queries, and asks it once. */
export async function persistedQuestion(url: string, query: string): Promise<PersistedQuestion> {
  const sha256Hash = createHash("sha256").update(query).digest("hex");
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, extensions }),
  });
  const address = `${url}?extensions=${encodeURIComponent(JSON.stringify(extensions))}`;
  const etag = (await fetch(address)).headers.get("etag");
  if (etag === null) throw new Error("Expected an answer that can be held");
  return {
    whole: { url: address, headers: {} },
    held: { url: address, headers: { "if-none-match": etag } },
  };
}
