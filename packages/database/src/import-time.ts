import { type Fields, swedishDay } from "@finsam/domain";

/** Whether an event has not ended yet. Without a time it ends with its last day. */
export function isComing(event: Fields, now: Date): boolean {
  const { endsAt, endsOn } = event;
  if (typeof endsAt === "string") return Date.parse(endsAt) > now.getTime();
  return typeof endsOn === "string" && endsOn >= swedishDay(now);
}
