import { type Event, instantOf, parseRecord } from "@finsam/domain";
import { type PlanInput, planningCheck, travelMinutes } from "../src/index.ts";

/** Four associations of northern Stockholm county, the first of which leads. */
export const [suvs, roslagen, stockholm, sundbyberg] = [
  "00000000-0000-4000-8000-0000000000a1",
  "00000000-0000-4000-8000-0000000000a2",
  "00000000-0000-4000-8000-0000000000a3",
  "00000000-0000-4000-8000-0000000000a4",
] as const;

/** A week from Monday 2027-10-11 to Friday. */
export const week = {
  id: "00000000-0000-4000-8000-0000000000ee",
  ownerId: suvs,
  startsOn: "2027-10-11",
  endsOn: "2027-10-15",
  audiences: [],
  invitedIds: [roslagen, stockholm, sundbyberg],
} satisfies PlanInput["week"];

let count = 0;

/** An id; the later it is made, the higher it sorts. */
export function nextId(): string {
  count += 1;
  return `00000000-0000-4000-8000-${(0xe00000 + count).toString(16).padStart(12, "0")}`;
}

/** Fields of an event as they are sent. */
export type EventFields = Readonly<Record<string, unknown>> & {
  readonly from?: string;
  readonly to?: string;
  readonly startsOn?: string;
  readonly id?: string;
};

/** An event that breaks no rule by itself, changed by `fields`; `from` and `to` are clock times in Sweden on its first day. */
export function event({
  from,
  to,
  startsOn: day = "2027-10-12",
  id = nextId(),
  ...fields
}: EventFields = {}): Event {
  const parsed = parseRecord("Event", {
    id,
    ownerId: suvs,
    version: 1,
    updatedAt: "2027-01-01T00:00:00Z",
    visibility: "WEEK",
    slug: `event-${id.slice(-6)}`,
    title: `Aktivitet ${id.slice(-6)}`,
    kind: "SEMINAR",
    startsOn: day,
    endsOn: day,
    startsAt: instantOf(day, from ?? "09:00"),
    endsAt: to === undefined ? null : instantOf(day, to),
    venue: { name: `Sal ${id.slice(-6)}`, municipalityCode: "0163" },
    accessibility: ["STEP_FREE"],
    themeWeekId: week.id,
    ...fields,
  });
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues));
  return parsed.value;
}

/** A plan in which all have accepted, changed by `fields`. */
export function plan(fields: Partial<PlanInput> = {}): PlanInput {
  return {
    check: { kind: "WEEK" },
    viewer: null,
    week,
    associations: [
      { id: suvs, name: "SUVS", municipalityCodes: [] },
      { id: roslagen, name: "Roslagen", municipalityCodes: [] },
      { id: stockholm, name: "Stockholm", municipalityCodes: [] },
      { id: sundbyberg, name: "Sundbyberg", municipalityCodes: [] },
    ],
    events: [],
    confirmations: [roslagen, stockholm, sundbyberg].map((ownerId) => ({
      ownerId,
      eventId: null,
      themeWeekId: week.id,
      answer: "ACCEPTED" as const,
    })),
    otherEvents: [],
    holds: [],
    calendars: { schoolBreaks: [], nationalDates: [] },
    pairs: [],
    releases: [],
    acknowledgements: [],
    settings: { roomBufferMinutes: 30, unknownTravelMinutes: 60, travelMinutes },
    ...fields,
  };
}

/** What the check finds, gaps apart: the rule, its severity and the ids of its subjects. */
export function found(input: PlanInput): string[] {
  return planningCheck(input)
    .filter(({ severity }) => severity !== "GAP")
    .map(({ rule, severity }) => `${rule} ${severity}`);
}
