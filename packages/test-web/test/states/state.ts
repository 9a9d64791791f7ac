import type { Page } from "playwright-core";
import type { Cast } from "./cast.ts";

/** What a page can look like after somebody has done something. */
export interface State {
  /** Names its pictures. */
  readonly name: string;
  /** The address at which it is seen. */
  readonly path: string;
  /** Acts as people do until a page shows it, and answers that. */
  readonly reach: (cast: Cast) => Promise<Page>;
}
