/**
 * Whether a request that changes something was sent by a page of our own: by `Origin`, or where that is missing by
 * `Sec-Fetch-Site`. `origin` is our public one.
 */
export function isFromOwnPage({ headers }: Request, origin: string): boolean {
  const sent = headers.get("origin");
  return sent === null ? headers.get("sec-fetch-site") === "same-origin" : sent === origin;
}

/**
 * Whether the cookies of a request count. What only reads may also be opened from elsewhere, as a link in a mail is; all
 * else must come from our own pages, since a browser sends cookies along whoever asks it to.
 */
export function heedsCookies(request: Request, origin: string): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return isFromOwnPage(request, origin);
  const site = request.headers.get("sec-fetch-site");
  const opened = request.headers.get("sec-fetch-mode") === "navigate";
  return site === null || site === "same-origin" || site === "none" || opened;
}
