import type { PlanSettings } from "./plan.ts";
import { travelMinutes } from "./travel-time.ts";

/** What holds for a week for which nothing else is set. */
export const defaultSettings: PlanSettings = {
  roomBufferMinutes: 30,
  unknownTravelMinutes: 60,
  travelMinutes,
};
