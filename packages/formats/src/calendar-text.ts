import { decodeText } from "./decode-text.ts";

const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32];

/**
 * The text of an iCalendar file (RFC 5545 § 3.1): folded lines are joined before the bytes become text, for a fold may part
 * the bytes of one letter. `charset`: as its sender states it, see {@link decodeText}.
 */
export function calendarText(bytes: Uint8Array, charset?: string): string {
  const isUtf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
  return decodeText(isUtf16 ? bytes : unfolded(bytes), charset);
}

function unfolded(bytes: Uint8Array): Uint8Array {
  const joined = new Uint8Array(bytes.length);
  let length = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    const next = bytes[index + 1];
    if (byte === lineFeed && (next === space || next === tab)) {
      if (joined[length - 1] === carriageReturn) length -= 1;
      index += 1;
      continue;
    }
    joined[length] = byte;
    length += 1;
  }
  return joined.subarray(0, length);
}
