/** What a page's `Content-Digest` says of its bytes. */
export type DigestVerdict =
  /** They are the bytes that were sent. */
  | "MATCHES"
  /** They are not: the page is fetched again, and neither applied nor quarantined. */
  | "DIFFERS"
  /** There is no digest that can be checked, so nothing is known. */
  | "ABSENT";

/**
 * The `Content-Digest` of a message (RFC 9530 § 2): `sha-256=:…:`.
 *
 * @param content - the bytes as they are sent, after `Content-Encoding`
 */
export async function contentDigest(content: Uint8Array<ArrayBuffer>): Promise<string> {
  return `sha-256=:${base64(await sha256(content))}:`;
}

/**
 * Holds the bytes that came against the `Content-Digest` that came with them. Only SHA-256 is checked; a field that is
 * no dictionary of byte sequences is ignored, as RFC 9651 says.
 *
 * @param content - the bytes as they came, before `Content-Encoding` is undone
 */
export async function checkContentDigest(
  field: string | null | undefined,
  content: Uint8Array<ArrayBuffer>,
): Promise<DigestVerdict> {
  const told = sha256Member(field ?? "");
  if (told === undefined) return "ABSENT";
  return told === base64(await sha256(content)) ? "MATCHES" : "DIFFERS";
}

/** The last `sha-256` member counts (RFC 9651 § 4.2.2). */
function sha256Member(field: string): string | undefined {
  const members = field
    .slice(0, 4096)
    .split(",")
    .map((member) => member.trim());
  const isDigest = /^[a-z*][a-z0-9_.*-]*=:[A-Za-z0-9+/]*={0,2}:(?:;.*)?$/;
  if (!members.every((member) => isDigest.test(member))) return undefined;
  return members.findLast((member) => member.startsWith("sha-256="))?.split(":")[1];
}

async function sha256(content: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", content));
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
