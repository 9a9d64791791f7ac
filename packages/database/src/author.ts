import type { Viewer } from "@finsam/domain";

/** Who writes, from where and when. */
export interface Author {
  readonly viewer: Viewer;
  /** In coarse form: `192.0.2.0/24`. Null where not known. */
  readonly origin: string | null;
  readonly now: Date;
}
