/** How deep objects and lists may stand within each other. */
const MAX_DEPTH = 64;

/**
 * Whether a value that JSON.parse gave can be kept and passed on by every store: well-formed text without U+0000 (which
 * no PostgreSQL text holds), finite numbers, no key `__proto__`, a bounded depth.
 */
export function isKeepable(json: unknown): boolean {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [
    { value: json, depth: 0 },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value === "bigint") return false;
    if (typeof value === "number" && !Number.isFinite(value)) return false;
    if (typeof value === "string" && !isKeepableText(value)) return false;
    if (typeof value !== "object" || value === null) continue;
    if (depth >= MAX_DEPTH) return false;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "__proto__" || !isKeepableText(key)) return false;
      waiting.push({ value: inner, depth: depth + 1 });
    }
  }
  return true;
}

function isKeepableText(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}
