import type { CheckedPlan } from "../checked-plan.ts";
import type { Finding } from "../finding.ts";
import type { PlannedEvent } from "../planned-event.ts";

/** What a maker of fixes is told. */
export interface Fixable {
  readonly finding: Finding;
  /** The finding's events, those that are known, in its order. */
  readonly events: readonly PlannedEvent[];
  readonly plan: CheckedPlan;
}
