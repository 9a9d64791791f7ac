import { weekdayOf } from "@finsam/domain";
import { isHoliday } from "@finsam/domain/holidays";
import type { Choice } from "./assignment-choice.ts";
import type { PlanWeek } from "./plan.ts";
import type { PlannedEvent } from "./planned-event.ts";
import { daysFrom, type PartOfDay } from "./planned-time.ts";
import { startPart } from "./rule/gap.ts";

/**
 * What it costs, in minutes of moving, that a week lacks something. A gap costs less than a warning and more than moving an event to
 * another day and hour; an audience without anything on a day decides only between times that cost about the same.
 */
export const needCosts = { emptyDay: 900, onePartOfDay: 900, audienceDay: 60 } as const;

/** Something that a week should have: it costs unless one of some options is chosen. */
export interface Need {
  readonly cost: number;
  /** Choice and option, by their places. */
  readonly met: readonly (readonly [choice: number, option: number])[];
}

/** What the week should have and the fixed events don't give: no empty working day (G1), not all in one part of the day (G5), and each audience on each day. */
export function needs(
  choices: readonly Choice[],
  fixed: readonly PlannedEvent[],
  { startsOn, endsOn }: Pick<PlanWeek, "startsOn" | "endsOn">,
): Need[] {
  const days = daysFrom(startsOn, endsOn).filter((day) => weekdayOf(day) <= 5 && !isHoliday(day));
  const metBy = (isMet: (event: PlannedEvent) => boolean, cost: number): Need[] =>
    fixed.some(isMet)
      ? []
      : [
          {
            cost,
            met: choices.flatMap(({ options }, choice) =>
              options.flatMap(({ planned }, option) =>
                isMet(planned) ? [[choice, option] as const] : [],
              ),
            ),
          },
        ];
  const audiences = [...new Set(choices.flatMap(({ event }) => event.audience))].toSorted();
  const known = fixed.filter((event) => startPart(event) !== null).length + choices.length;
  const parts: readonly PartOfDay[] = known < 2 ? [] : ["MORNING", "AFTERNOON", "EVENING"];
  return [
    ...days.flatMap((day) => metBy((event) => isOn(event, day), needCosts.emptyDay)),
    ...parts.flatMap((part) =>
      metBy((event) => ![null, part].includes(startPart(event)), needCosts.onePartOfDay),
    ),
    ...audiences.flatMap((audience) =>
      days.flatMap((day) =>
        metBy(
          (event) => event.event.audience.includes(audience) && isOn(event, day),
          needCosts.audienceDay,
        ),
      ),
    ),
  ];
}

/** Whether an event is on a day, as G1 sees it. */
export function isOn({ time }: PlannedEvent, day: string): boolean {
  return time.kind !== "VAGUE" && time.days.includes(day);
}
