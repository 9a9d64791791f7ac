import type { Event } from "@finsam/domain";
import type { PlanInput } from "../src/index.ts";
import { event, plan, roslagen, stockholm, sundbyberg, suvs, week } from "./plan.ts";

const all = [suvs, roslagen, stockholm, sundbyberg];
const shared = { organiserIds: all, accessibility: [], visibility: "PUBLIC", startsAt: null };

/** The five events of the four associations' first joint week, as they are known: of four nobody has told the clock time. */
export const events2019: readonly Event[] = [
  event({
    ...shared,
    title: "Sundbybergs jämställdhetsarbete och MIA:s erfarenheter av inkludering",
    startsOn: "2019-10-15",
    venue: { locality: "Sollentuna", municipalityCode: "0163" },
  }),
  event({
    ...shared,
    ownerId: roslagen,
    title: "Om diskriminering",
    startsOn: "2019-10-16",
    venue: { locality: "Täby", municipalityCode: "0160" },
  }),
  event({
    ...shared,
    ownerId: sundbyberg,
    title: "Om våld i nära relationer",
    startsOn: "2019-10-16",
    venue: { locality: "Sundbyberg", municipalityCode: "0183" },
  }),
  event({
    ...shared,
    title: "Frukostmöte: jämställd etablering",
    startsOn: "2019-10-17",
    doorsAt: "2019-10-17T08:00:00+02:00",
    startsAt: "2019-10-17T08:30:00+02:00",
    endsAt: "2019-10-17T10:30:00+02:00",
    venue: {
      name: "Sollentuna kommunhus",
      room: "Sollentunasalen, våning 13",
      municipalityCode: "0163",
    },
  }),
  event({
    ...shared,
    ownerId: stockholm,
    title: "Jämställdhet i praktiken",
    startsOn: "2019-10-18",
    venue: { locality: "Stockholm", municipalityCode: "0180" },
  }),
];

/** The week "Jämt med Finsam", 15–18 October 2019, as a plan with these events. */
export function jointWeek2019(events: readonly Event[] = events2019): PlanInput {
  return plan({
    week: { ...week, startsOn: "2019-10-15", endsOn: "2019-10-18" },
    events,
    associations: [
      { id: suvs, name: "Finsam SUVS", municipalityCodes: ["0163", "0114", "0191"] },
      {
        id: roslagen,
        name: "Roslagen",
        municipalityCodes: ["0160", "0117", "0187", "0115", "0162", "0188"],
      },
      { id: stockholm, name: "Stockholm", municipalityCodes: ["0180"] },
      { id: sundbyberg, name: "Sundbyberg", municipalityCodes: ["0183"] },
    ],
  });
}
