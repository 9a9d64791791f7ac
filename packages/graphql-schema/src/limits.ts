/**
 * What an operation may cost. A field costs 1, a list multiplies what stands below it by the page's size (by 5 for
 * a list without pages). Wide enough for a full page of events with everything around each.
 */
export const limits = {
  complexity: 25_000,
  depth: 15,
  breadth: 500,
  aliases: 100,
  tokens: 4000,
  /** The largest page of a connection. */
  page: 100,
  /** The page of a connection that asks for no size. */
  defaultPage: 20,
  /** Records that one mutation creates or changes: all of them, or none. */
  batch: 100,
  /** Ids in one `nodes`. */
  nodes: 100,
  /** References in one `_entities`. */
  representations: 1000,
  /** Days in one `calendar`. */
  calendarDays: 366,
  /** Events in one `calendar`. */
  calendarEvents: 5000,
  /** Characters in a search text. */
  searchText: 200,
} as const;
