import { instantOf, parseRecord, vocabulary } from "@finsam/domain";
import { municipalities } from "@finsam/domain/register";
import {
  beginCheck,
  defaultSettings,
  fixesOf,
  groupFindings,
  planningCheck,
  type PlanInput,
  recheck,
  suggestionsFor,
} from "@finsam/planning";

/** How long the parts of planning take for a national week. */
export interface PlanningFigures {
  readonly [column: string]: string | number;
}

type Event = PlanInput["events"][number];

const days = ["2027-10-11", "2027-10-12", "2027-10-13", "2027-10-14", "2027-10-15"];
const hours = ["08:30", "09:00", "10:00", "13:00", "13:30", "15:00", "17:30"];
const kinds = ["BREAKFAST_MEETING", "SEMINAR", "WORKSHOP", "CONFERENCE"] as const;
const themes = ["Unga", "Psykisk hälsa", "Jämställdhet", "Arbete", null, null];

/** Measures a national week: all of it, one change in it, and what a person asks of it. */
export function benchPlanning({
  associations,
  events,
  rounds,
  tell,
}: {
  associations: number;
  events: number;
  rounds: number;
  tell: (line: string) => void;
}): PlanningFigures[] {
  const input = nationalWeek(associations, events);
  const findings = planningCheck(input);
  const { events: lines, missing, summary } = groupFindings(findings, input);
  const pairs = findings.filter(({ rule }) => rule === "W3").length;
  tell(`${summary.sv}; ${findings.length} findings, ${pairs} of them W3, in ${lines.length} lines`);
  tell(`and ${missing.length} events that lack something`);
  let held = beginCheck(input);
  let now = input;
  let n = 0;
  const change = (): void => {
    n += 1;
    const place = (n * 37) % now.events.length;
    now = {
      ...now,
      events: now.events.map((event, at) => (at === place ? another(event, n) : event)),
    };
  };
  const clash = findings.find(({ rule }) => rule === "W3");
  const one = now.events[0];
  const full = measured("full check", rounds, () => planningCheck(fresh(input)));
  const again = measured("full check, events seen before", rounds, () => planningCheck(input));
  const next = measured(
    "recheck of one changed event",
    rounds * 5,
    () => {
      held = recheck(held, now);
    },
    change,
  );
  return [
    full,
    again,
    {
      ...next,
      "share of full": (Number(next["processor ms"]) / Number(full["processor ms"])).toFixed(3),
    },
    measured("grouping", rounds, () => groupFindings(findings, input)),
    ...(one === undefined
      ? []
      : [measured("suggestions for one event", rounds, () => suggestionsFor(input, one))]),
    ...(clash === undefined
      ? []
      : [measured("fixes of one clash", rounds, () => fixesOf(clash, input))]),
  ];
}

/** A week of the whole country: the associations' events over five days, most of them in towns of their own county. */
export function nationalWeek(associations: number, events: number): PlanInput {
  const owners = Array.from({ length: associations }, (_, n) => idOf(1, n));
  const [lead = ""] = owners;
  const week = {
    id: idOf(2, 0),
    ownerId: lead,
    startsOn: "2027-10-11",
    endsOn: "2027-10-15",
    audiences: [...vocabulary.Audience],
    invitedIds: owners.slice(1),
  };
  // Neighbours share a county, as in the register's order.
  const townsOf = (n: number) =>
    municipalities
      .filter((_, place) => Math.floor((place * associations) / municipalities.length) === n)
      .map(({ code }) => code);
  const towns = owners.map((_, n) => townsOf(n));
  return {
    check: { kind: "WEEK" },
    viewer: { associationIds: [lead] },
    week,
    associations: owners.map((id, n) => ({
      id,
      name: `Förbund ${n}`,
      municipalityCodes: towns[n] ?? [],
    })),
    events: Array.from({ length: events }, (_, n) => eventOf(n, owners, towns, week.id)),
    confirmations: owners.map((ownerId) => ({
      ownerId,
      eventId: null,
      themeWeekId: week.id,
      answer: "ACCEPTED",
    })),
    otherEvents: [],
    holds: [],
    calendars: { schoolBreaks: [], nationalDates: [] },
    pairs: [],
    releases: [],
    acknowledgements: [],
    settings: defaultSettings,
  };
}

function eventOf(
  n: number,
  owners: readonly string[],
  towns: readonly (readonly string[])[],
  themeWeekId: string,
): Event {
  const at = n % owners.length;
  const town = towns[at]?.[random(n, 1, towns[at].length)];
  const startsOn = days[random(n, 2, days.length)] ?? "2027-10-11";
  const isOnline = random(n, 3, 8) === 0;
  const parsed = parseRecord("Event", {
    id: idOf(4, n),
    ownerId: owners[at],
    version: 1,
    updatedAt: "2027-01-01T00:00:00Z",
    visibility: "WEEK",
    slug: `aktivitet-${n}`,
    title: `Aktivitet ${n}`,
    kind: kinds[random(n, 4, kinds.length)],
    theme: themes[random(n, 5, themes.length)],
    audience: [vocabulary.Audience[random(n, 6, vocabulary.Audience.length)]],
    startsOn,
    endsOn: startsOn,
    startsAt:
      random(n, 7, 10) === 0 ? null : instantOf(startsOn, hours[random(n, 8, hours.length)] ?? ""),
    plannedMinutes: 60 + 30 * random(n, 9, 5),
    venue: { name: `Hus ${random(n, 10, 3)}`, municipalityCode: town },
    online: isOnline,
    onlineUrl: isOnline ? `https://example.org/${n}` : null,
    contributors: [{ person: `Person ${random(n, 11, 400)}`, role: "SPEAKER" }],
    accessibility: random(n, 12, 3) === 0 ? [] : ["STEP_FREE"],
    organiserIds: [
      owners[at],
      ...(random(n, 13, 4) === 0 ? [owners[(at + 1) % owners.length]] : []),
    ],
    themeWeekId,
  });
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues));
  return parsed.value;
}

/** Another day and hour for an event. */
function another(event: Event, n: number): Event {
  const startsOn = days[random(n, 14, days.length)] ?? event.startsOn;
  const time = hours[random(n, 15, hours.length)] ?? "09:00";
  return { ...event, startsOn, endsOn: startsOn, startsAt: instantOf(startsOn, time) };
}

/** The same week with events that nobody has looked at before. */
function fresh(input: PlanInput): PlanInput {
  return { ...input, events: input.events.map((event) => ({ ...event })) };
}

function measured(
  what: string,
  rounds: number,
  run: () => unknown,
  before: () => void = () => undefined,
): PlanningFigures {
  const times: number[] = [];
  let cpu = 0;
  // The first are slower, until the code is compiled.
  for (let round = -10; round < rounds; round += 1) {
    before();
    const [began, used] = [performance.now(), process.cpuUsage()];
    run();
    if (round < 0) continue;
    times.push(performance.now() - began);
    const { user, system } = process.cpuUsage(used);
    cpu += user + system;
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
  const cpuMs = (cpu / 1000 / times.length).toFixed(2);
  return {
    what,
    "processor ms": cpuMs,
    "median ms": at(0.5),
    "90 % ms": at(0.9),
    "lowest ms": at(0),
  };
}

/** A number below `below`, always the same for the same event and purpose. */
function random(n: number, purpose: number, below: number): number {
  let mixed = Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(purpose, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
}

function idOf(kind: number, n: number): string {
  return `00000000-0000-4000-800${kind}-${n.toString(16).padStart(12, "0")}`;
}
