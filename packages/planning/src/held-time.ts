import type { Hold } from "@finsam/domain";
import { localDateTime } from "./local-time.ts";
import type { PlannedTime } from "./planned-time.ts";

/** Holds name no zone: they are of associations in Sweden. */
const zone = "Europe/Stockholm";

/** When a hold is, as the time rules see it: by the clock, or a day or a part of it as a whole. */
export function heldTime({ on, partOfDay, startsAt, endsAt }: Hold): PlannedTime {
  if (startsAt === null || endsAt === null) return { kind: "DAYS", days: [on], part: partOfDay };
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)];
  return end <= start
    ? { kind: "VAGUE" }
    : {
        kind: "CLOCK",
        start,
        end,
        doors: start,
        days: [on],
        first: localDateTime(start, zone),
        last: localDateTime(end - 1, zone),
        isLong: false,
      };
}
