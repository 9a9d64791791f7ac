import { createHash } from "node:crypto";
import type { Reader } from "../reader.ts";

/** Whose what a browser keeps is, without saying who: the same for the same person, on any day. */
export function keeperOf({ email }: Reader): string {
  return createHash("sha256")
    .update(`finsam ${email ?? ""}`)
    .digest("base64url")
    .slice(0, 16);
}
