import type { Language, Say } from "../language.ts";
import type { PlanEvent } from "../plan/planner-query.ts";
import { dayOfYear } from "./event-time.ts";

/** What is special with an event of a plan, in a word or two; undefined where it goes on as planned and is not out yet. */
export function statusWord(
  { status, visibility }: Pick<PlanEvent, "status" | "visibility">,
  say: Say,
): string | undefined {
  if (status === "CANCELLED") return say("inställd", "cancelled");
  if (status === "POSTPONED") return say("uppskjuten", "postponed");
  return visibility === "PUBLIC" ? say("publik", "public") : undefined;
}

/** A time in a plan, by the clocks where the event is: `torsdag 15 oktober kl. 8.30`. */
export function planTime(
  { day, time }: { readonly day: string; /** HH:MM. */ readonly time: string },
  language: Language,
): string {
  const short = time.replace(/^0/, "");
  return language === "sv"
    ? `${dayOfYear(day, language)} kl. ${short.replace(":", ".")}`
    : `${dayOfYear(day, language)} at ${short}`;
}
