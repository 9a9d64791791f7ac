import type { Day, Event, Fields, Sentence } from "@finsam/domain";
import { labels } from "@finsam/domain/labels";
import { memberParty } from "@finsam/domain/register";
import { type CheckedPlan, nameOf } from "../checked-plan.ts";
import type { Audience } from "../plan.ts";
import type { PlannedEvent } from "../planned-event.ts";
import { partOf, type PartOfDay } from "../planned-time.ts";
import {
  missingAudiencesOf,
  missingMunicipalitiesOf,
  partNames,
  startPart,
  workingDays,
} from "../rule/gap.ts";
import { dayName } from "../wording.ts";
import type { Fix } from "./fix.ts";
import type { Fixable } from "./fixable.ts";
import { cheapestMove } from "./move-fix.ts";

/** How many events are tried before nothing is found to move. */
const tried = 10;

/** G1: an event moves to the empty day from one that has more, or a new one is added. */
export function dayFixes({ finding, plan }: Fixable): Fix[] {
  return finding.subjects.flatMap((subject): Fix[] => {
    if (subject.kind !== "day") return [];
    const { day } = subject;
    const count = eventsByDay(plan);
    const movable = ownFirst(plan).filter(
      ({ time }) => time.kind === "CLOCK" && time.days.every((one) => (count.get(one) ?? 0) > 1),
    );
    return [
      ...cheapestMove(eventsOf(movable), plan, (slot) => slot.day === day),
      added(
        plan,
        null,
        day,
        {},
        {
          sv: `Lägg en aktivitet ${dayName(day, "sv")}`,
          en: `Add an event on ${dayName(day, "en")}`,
        },
      ),
    ];
  });
}

/** G2: an event of the association that has none. */
export function idleFixes({ finding, plan }: Fixable): Fix[] {
  return finding.subjects.flatMap((subject) => {
    if (subject.kind !== "association") return [];
    const name = nameOf(plan, subject.id);
    return added(
      plan,
      subject.id,
      quietestDay(plan),
      { organiserIds: [subject.id] },
      {
        sv: `Lägg till en aktivitet av ${name}`,
        en: `Add an event of ${name}`,
      },
    );
  });
}

/** G3: an event for each audience, or in each municipality, that has none. */
export function audienceFixes({ finding, plan }: Fixable): Fix[] {
  return finding.subjects.flatMap((subject) => {
    if (subject.kind === "week")
      return missingAudiencesOf(plan).map((audience) => audienceFix(audience, plan));
    if (subject.kind !== "association") return [];
    return missingMunicipalitiesOf(subject.id, plan).map((code) => {
      const place = memberParty(code)?.name ?? code;
      const where = { venue: { municipalityCode: code } };
      return added(plan, subject.id, quietestDay(plan), where, {
        sv: `Lägg till en aktivitet i ${place}`,
        en: `Add an event in ${place}`,
      });
    });
  });
}

function audienceFix(audience: Audience, plan: CheckedPlan): Fix {
  return added(
    plan,
    null,
    quietestDay(plan),
    { audience: [audience] },
    {
      sv: `Lägg till en aktivitet för ${labels.Audience[audience]}`,
      en: `Add an event for ${audience}`,
    },
  );
}

/** G4: an event that can be followed online. */
export function onlineFixes({ plan }: Fixable): Fix[] {
  return [
    added(
      plan,
      null,
      quietestDay(plan),
      { online: true },
      {
        sv: "Lägg till en aktivitet som går att följa digitalt",
        en: "Add an event that can be followed online",
      },
    ),
  ];
}

/** G5: an event moves to another part of the day, or one is added there. */
export function partFixes({ plan }: Fixable): Fix[] {
  const all = plan.events.flatMap((event) => startPart(event) ?? []);
  const other: PartOfDay = all.includes("MORNING") ? "AFTERNOON" : "MORNING";
  const movable = ownFirst(plan).filter(({ time }) => time.kind === "CLOCK");
  return [
    ...cheapestMove(eventsOf(movable), plan, (slot) => partOf(slot.time) === other),
    added(
      plan,
      null,
      quietestDay(plan),
      { partOfDay: other },
      {
        sv: `Lägg till en aktivitet ${partNames[other].sv}`,
        en: `Add an event ${partNames[other].en}`,
      },
    ),
  ];
}

function added(
  { input: { week } }: CheckedPlan,
  ownerId: string | null,
  day: Day,
  fields: Fields,
  sentence: Sentence,
): Fix {
  const draft = { startsOn: day, endsOn: day, themeWeekId: week.id, ...fields };
  return { sentence, eventId: null, ownerId, action: { kind: "ADD_EVENT", draft } };
}

/** The working day with the fewest events, the first of them. */
function quietestDay(plan: CheckedPlan): Day {
  const count = eventsByDay(plan);
  const [first] = workingDays(plan.input.week).toSorted(
    (a, b) => (count.get(a) ?? 0) - (count.get(b) ?? 0),
  );
  return first ?? plan.input.week.startsOn;
}

function eventsByDay({ events }: CheckedPlan): ReadonlyMap<Day, number> {
  const count = new Map<Day, number>();
  for (const { time } of events)
    if (time.kind !== "VAGUE")
      for (const day of time.days) count.set(day, (count.get(day) ?? 0) + 1);
  return count;
}

/** Events in the order in which they are tried: the viewer's own first. */
function ownFirst({ events, input: { viewer } }: CheckedPlan): PlannedEvent[] {
  const isOwn = ({ ownerId }: PlannedEvent): boolean =>
    viewer?.associationIds.includes(ownerId) === true;
  return events.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || (a.id < b.id ? -1 : 1));
}

function eventsOf(planned: readonly PlannedEvent[]): Event[] {
  return planned.slice(0, tried).map(({ event }) => event);
}
