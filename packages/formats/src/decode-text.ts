/**
 * The text of a file: by its byte order mark, else by the charset that its sender states if the bytes are right in it,
 * else UTF-8, else Windows-1252, in which any bytes are some text. Never throws.
 */
export function decodeText(bytes: Uint8Array, charset?: string): string {
  const marked = byteOrderMark(bytes);
  const candidates = marked === undefined ? ["utf-8", charset] : [marked];
  // UTF-8 is tried first: a text that is not meant to be UTF-8 is hardly ever right in it, and headers are often wrong.
  for (const label of candidates) {
    const text = label === undefined ? undefined : decodedAs(label, bytes);
    if (text !== undefined) return text;
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

function decodedAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
