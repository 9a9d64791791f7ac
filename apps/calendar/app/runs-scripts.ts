/** What a route's `handle` may say of its page. */
export interface PageHandle {
  /** Whether the page runs scripts. Without them it works too, by forms. Default: false. */
  readonly scripts?: boolean;
}

/** Whether a page runs scripts: one of its routes says so. */
export function runsScripts(
  matches: readonly ({ readonly handle?: unknown } | undefined)[],
): boolean {
  return matches.some((match) => isPageHandle(match?.handle) && match.handle.scripts === true);
}

function isPageHandle(handle: unknown): handle is PageHandle {
  return typeof handle === "object" && handle !== null;
}
