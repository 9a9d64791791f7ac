/** By what the pages of a theme week are found: the slug of who leads it, and its own. */
interface WeekSlugs {
  readonly leadSlug: string;
  readonly weekSlug: string;
}

/** The absolute addresses of pages to which the server's messages lead, in Swedish as these are. */
export interface PageAddresses {
  /** Who arranges a week: there an invited association answers. */
  readonly arrangers: (week: WeekSlugs) => string;
  readonly proposals: (week: WeekSlugs) => string;
  /** The plan of a week, with an event open; by its id as the endpoint gives it. */
  readonly planned: (week: WeekSlugs, eventId: string) => string;
  /** The releases of a week, and what is signed for the next. */
  readonly releases: (week: WeekSlugs) => string;
  /** An event as everybody reads it. */
  readonly event: (associationSlug: string, eventSlug: string) => string;
  /** The sources of an association, for who administers it. */
  readonly sources: (associationSlug: string) => string;
}

/** The addresses at a server. `origin`: its public address, without a slash at its end. */
export function pageAddresses(origin: string): PageAddresses {
  const plan = ({ leadSlug, weekSlug }: WeekSlugs) => `${origin}/planera/${leadSlug}/${weekSlug}`;
  return {
    arrangers: (week) => `${plan(week)}/arrangorer`,
    proposals: (week) => `${plan(week)}/forslag`,
    planned: (week, eventId) => `${plan(week)}?aktivitet=${encodeURIComponent(eventId)}`,
    releases: (week) => `${plan(week)}/utgivning`,
    event: (associationSlug, eventSlug) => `${origin}/aktiviteter/${associationSlug}/${eventSlug}`,
    sources: (slug) => `${origin}/arbete/administration/${slug}/kallor`,
  };
}
