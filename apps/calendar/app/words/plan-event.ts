import type { PlanEvent } from "../plan/planner-query.ts";

/** What is special with an event of a plan, in a word or two; undefined where it goes on as planned and is not out yet. */
export function statusWord({ status, visibility }: Pick<PlanEvent, "status" | "visibility">) {
  if (status === "CANCELLED") return "inställd";
  if (status === "POSTPONED") return "uppskjuten";
  return visibility === "PUBLIC" ? "publik" : undefined;
}
