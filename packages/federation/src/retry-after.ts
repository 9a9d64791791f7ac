/**
 * The time for which a server asks to be left alone (RFC 9110 § 10.2.3), in ms; undefined: it doesn't say, or not so that
 * it can be understood.
 *
 * @param now milliseconds since 1970
 * @param most the longest time that is heeded, in ms
 */
export function retryAfterMs(field: string | null, now: number, most: number): number | undefined {
  if (field === null) return undefined;
  const text = field.trim();
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : httpDate(text) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), most);
}

/** Only the form that may be sent today. */
function httpDate(text: string): number {
  return /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
}
