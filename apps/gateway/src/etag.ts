/**
 * Whether an `If-None-Match` names this tag, compared weakly (RFC 9110 § 13.1.2). `*` is no reason to answer without what was
 * asked for.
 */
export function namesEtag(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(",").some((tag) => opaque(tag.trim()) === opaque(etag));
}

function opaque(tag: string): string {
  return tag.replace(/^W\//, "");
}
