import { foldText } from "./search-text.ts";

const MAX_LENGTH = 80;

/**
 * A name as part of an address: lower-case ASCII letters and digits with single hyphens, å and ä as a, ö
 * as o, é as e, at most 80 characters, cut between words (inside a single longer word). Empty if the
 * text has no Latin letter or digit. A slug stays as it is.
 */
export function slugify(text: string): string {
  const slug = foldText(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (slug.length <= MAX_LENGTH) return slug;
  const lastHyphen = slug.lastIndexOf("-", MAX_LENGTH);
  return slug.slice(0, lastHyphen === -1 ? MAX_LENGTH : lastHyphen);
}

/** True if the text could have come from {@link slugify}: 1–80 lower-case ASCII letters and digits with single hyphens between. */
export function isSlug(text: string): boolean {
  return text.length <= MAX_LENGTH && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
