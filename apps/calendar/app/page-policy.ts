/** Nothing but the pages' own style, pictures and forms, from anywhere else. */
const reading = [
  "default-src 'none'",
  "style-src 'self'",
  // Icons of Designsystemet are in its style.
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** The policy of a page: without a nonce no script runs; with one those of this server, which ask nobody else. */
export function pagePolicy(nonce?: string): string {
  if (nonce === undefined) return reading.join("; ");
  return [...reading, `script-src 'self' 'nonce-${nonce}'`, "connect-src 'self'"].join("; ");
}
