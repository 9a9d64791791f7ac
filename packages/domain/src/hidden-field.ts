import { holdsAudience, publicAudience } from "./audience.ts";
import type { RecordKind } from "./record-kind.ts";

/** Fields of a kind that one audience's feed leaves out, whatever else it tells of the record. */
export interface HiddenFields {
  /** The audience that does not get them, such as {@link publicAudience}. */
  readonly audience: string;
  /** Names of the record's own fields. */
  readonly fields: readonly string[];
}

/** What a record has for fewer people than those to whom a feed tells the rest of it (rule F12). */
export const hiddenFields: { readonly [Kind in RecordKind]?: HiddenFields } = {
  // What its planner reckons with is for planners.
  Event: { audience: publicAudience, fields: ["plannedMinutes"] },
  // Peers learn when somebody is busy, not why.
  Hold: { audience: holdsAudience, fields: ["note"] },
};
