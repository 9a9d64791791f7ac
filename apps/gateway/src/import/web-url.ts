/** The address of a calendar or page as it is kept, `webcal:` as https; undefined for a text that is none. */
export function webUrl(text: string): string | undefined {
  const url = URL.parse(text.replace(/^webcals?:/i, "https:"));
  return url !== null && /^https?:$/.test(url.protocol) && url.href.length <= 2000
    ? url.href
    : undefined;
}
