import { formStates } from "./form-states.ts";
import { planStates } from "./plan-states.ts";
import { releaseStates } from "./release-states.ts";
import type { State } from "./state.ts";

/** What pages can look like after somebody has done something, in the order in which they are reached. */
export const states: readonly State[] = [...formStates, ...planStates, ...releaseStates];
