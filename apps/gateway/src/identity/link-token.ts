import { createHash, createHmac, randomBytes } from "node:crypto";

/** What is kept of the token of a link to sign in by: its SHA-256, in base64url. */
export function hashLinkToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** The token of the link that the start shows for an invitation: the same at each start, and guessed by nobody. */
export function startLinkToken(secret: string, invitationId: string): string {
  return createHmac("sha256", secret).update(`start-link:${invitationId}`).digest("base64url");
}

/** A secret to sign cookies by: 32 random bytes in base64url. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}
