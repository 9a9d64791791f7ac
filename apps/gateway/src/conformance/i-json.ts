/** What a body is as JSON, and what of I-JSON (RFC 7493) it breaks: `JSON` where it is none at all. */
export interface ReadJson {
  readonly json: unknown;
  readonly fault: string | undefined;
}

/** Reads a body as UTF-8 and I-JSON; a fault that leaves it readable is told beside it. */
export function jsonOf(bytes: Uint8Array): ReadJson {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { json: undefined, fault: "bytes that are no UTF-8" };
  }
  try {
    const json: unknown = JSON.parse(text);
    return { json, fault: hasMark ? "a byte order mark" : keyFault(text) };
  } catch {
    return { json: undefined, fault: "JSON" };
  }
}

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;

/** Which key stands twice in one object; undefined where none does. `text` is JSON. */
function keyFault(text: string): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  let awaitsKey = false;
  for (const [token] of text.matchAll(tokens)) {
    const keys = open.at(-1);
    if (token === "{" || token === "[") open.push(token === "{" ? new Set() : undefined);
    else if (token === "}" || token === "]") open.pop();
    else if (awaitsKey && keys !== undefined && token.startsWith('"')) {
      const key = String(JSON.parse(token));
      if (keys.has(key)) return `the key ${key} twice`;
      keys.add(key);
    }
    awaitsKey = token === "{" || (token === "," && open.at(-1) !== undefined);
  }
  return undefined;
}
