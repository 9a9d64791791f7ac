import type { PlanInput, RuleId } from "../src/index.ts";
import { releasedEvent } from "../src/index.ts";
import { event, nextId, plan, roslagen, stockholm, sundbyberg, suvs, week } from "./plan.ts";

/** A municipality in each of twelve counties: what lies in different ones doesn't meet. */
const towns = [
  "0380",
  "0480",
  "0580",
  "0680",
  "0780",
  "0880",
  "0980",
  "1080",
  "1280",
  "1380",
  "1480",
  "1880",
];

/** Where the problems of a week lie: a day and an hour for each. */
export interface Planting {
  readonly days: readonly number[];
  readonly hours: readonly number[];
}

/** The rules of the problems of {@link plantedWeek}, as the check answers them. */
export const planted: readonly RuleId[] = [
  "B1",
  "B2",
  "B3",
  "B4",
  "W1",
  "W2",
  "W3",
  "W5",
  "W10",
  "W13",
  "D1",
  "G3",
];

const outsider = "00000000-0000-4000-8000-0000000000b1";

/** A week in which all is well but for twelve problems of twelve rules. */
export function plantedWeek({ days, hours }: Planting): PlanInput {
  const at = (place: number, minutes = 0) => {
    const time = 8 * 60 + 30 * (hours[place] ?? 0) + minutes;
    const clock = (of: number) =>
      `${String(Math.floor(of / 60)).padStart(2, "0")}:${String(of % 60).padStart(2, "0")}`;
    const startsOn = `2027-10-${11 + (days[place] ?? 0)}`;
    return { startsOn, from: clock(time), to: clock(time + 90) };
  };
  const place = (index: number, more: object = {}) => ({
    venue: { name: `Hus ${nextId()}`, municipalityCode: towns[index], ...more },
  });
  // One each day, of all associations, at all times of the day, one of them online.
  const well = [suvs, roslagen, stockholm, sundbyberg, suvs].map((ownerId, day) =>
    event({
      ownerId,
      startsOn: `2027-10-${11 + day}`,
      from: day % 2 === 0 ? "09:00" : "14:00",
      ...(day === 0 ? { online: true, onlineUrl: "https://example.org/alla" } : {}),
      venue: { name: `Torget ${day}`, municipalityCode: "2580" },
    }),
  );
  const broken = event({ ...at(0), ...place(0) });
  const joint = event({ ...at(2), ...place(2), organiserIds: [suvs, outsider] });
  const sala = { venue: { name: "Stadshuset", room: "A", municipalityCode: towns[4] } };
  const talk = { contributors: [{ person: "Anna Ek", role: "SPEAKER" }] };
  const [late, soon] = [at(8), at(8, 30)].map((when, n) =>
    event({ ...when, ...place(8), ownerId: n === 0 ? suvs : roslagen }),
  );
  const told = event({ ...at(9), ...place(9) });
  const twice = { ...at(10), title: "Frukost om arbete" };
  if (late === undefined || soon === undefined) throw new TypeError("Expected two");
  return plan({
    week: { ...week, audiences: ["CARE", "POLITICIANS"] },
    events: [
      ...well,
      { ...broken, endsAt: broken.startsAt },
      event({ ...at(1), startsOn: "2027-10-18", ...place(1) }),
      joint,
      event({ ...at(3), ...place(3), startsAt: null, endsAt: null }),
      event({ ...at(4), ...sala }),
      event({ ...at(4, 30), ...sala, ownerId: stockholm }),
      event({ ...at(5), ...place(5), ...talk }),
      event({ ...at(5, 30), ...place(5), ...talk, ownerId: sundbyberg }),
      event({ ...at(6), ...place(6), audience: ["CARE"] }),
      event({ ...at(6, 30), ...place(6), audience: ["CARE"], ownerId: roslagen }),
      event({ ...at(7), ...place(7), theme: "Unga" }),
      late,
      soon,
      told,
      event({ ...twice, ...place(10) }),
      event({ ...twice, ...place(10), ownerId: sundbyberg }),
    ],
    otherEvents: [
      event({
        ...at(7),
        ...place(7),
        theme: "unga",
        ownerId: roslagen,
        themeWeekId: null,
        visibility: "PUBLIC",
      }),
    ],
    pairs: [{ ownerId: roslagen, eventIds: [late.id, soon.id], kind: "AVOID" }],
    releases: [{ number: 1, events: [{ ...releasedEvent(told), room: "Lilla salen" }] }],
  });
}
