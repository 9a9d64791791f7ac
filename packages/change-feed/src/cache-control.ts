import { publicAudience } from "@finsam/domain";

/**
 * The `Cache-Control` of a page. What is public may be shared: an hour, since a page that has items leads on to all that
 * is newer, the last page eight seconds, as OpenActive's validator asks. Every other audience's pages are for their
 * reader alone, and asked for anew each time.
 */
export function pageCacheControl(audience: string, isLast: boolean): string {
  if (audience !== publicAudience) return "private, no-cache";
  return isLast ? "public, max-age=8" : "public, max-age=3600";
}
