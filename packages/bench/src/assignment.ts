import { municipalitiesOfRegion } from "@finsam/domain/register";
import { assignWeek, weekSlots } from "@finsam/planning/assignment";
import { nationalWeek, type PlanningFigures } from "./planning.ts";

/** Measures the whole-week planner: the events of four associations of one county over five days, with 25 and 50 times each. */
export async function benchAssignment({
  events,
  rounds,
  tell,
}: {
  events: number;
  rounds: number;
  tell: (line: string) => void;
}): Promise<PlanningFigures[]> {
  const towns = municipalitiesOfRegion("01");
  const national = nationalWeek(4, events);
  const plan = {
    ...national,
    events: national.events.map((event, n) => ({
      ...event,
      venue:
        event.venue === null
          ? null
          : { ...event.venue, municipalityCode: towns[n % towns.length]?.code ?? null },
    })),
  };
  const figures: PlanningFigures[] = [];
  for (const everyMinutes of [120, 60]) {
    const slots = weekSlots(plan.week, { everyMinutes });
    const proposals = plan.events.map((event) => ({ event, slots }));
    const times: number[] = [];
    // The first is slower, until the code is compiled.
    for (let round = -1; round < rounds; round += 1) {
      const began = performance.now();
      const { status, cost, findings } = await assignWeek({ plan, proposals, pins: [] });
      if (round >= 0) times.push(performance.now() - began);
      const warnings = findings.filter(({ severity }) => severity === "WARNING").length;
      if (round < 0) tell(`${slots.length} times: ${status}, cost ${cost}, ${warnings} warnings`);
    }
    const sorted = times.toSorted((a, b) => a - b);
    figures.push({
      what: `${events} events, ${slots.length} times each`,
      "median ms": Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
      "lowest ms": Math.round(sorted[0] ?? 0),
      "highest ms": Math.round(sorted.at(-1) ?? 0),
    });
  }
  return figures;
}
