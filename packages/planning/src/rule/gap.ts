import { isHoliday } from "@finsam/domain/holidays";
import { memberParty } from "@finsam/domain/register";
import { labels } from "@finsam/domain/labels";
import { type Day, weekdayOf } from "@finsam/domain";
import { type CheckedPlan, nameOf } from "../checked-plan.ts";
import type { Finding, RuleId, Said, Subject } from "../finding.ts";
import type { Audience, PlanWeek } from "../plan.ts";
import type { PlannedEvent } from "../planned-event.ts";
import { daysFrom, partOf, type PartOfDay } from "../planned-time.ts";
import { dayName, inBoth, listed } from "../wording.ts";

type Gap = Omit<Finding, "severity"> & { readonly severity: "GAP" };

/** G1–G5: what the week as a whole lacks. */
export function gaps(plan: CheckedPlan): Gap[] {
  const without = associationsWithout(plan);
  return [
    ...emptyDays(plan).map(emptyDay),
    ...without.map((id) => associationWithout(id, plan)),
    ...missingAudiences(plan),
    ...missingMunicipalities(plan, without),
    ...nothingOnline(plan),
    ...onePartOfDay(plan),
  ];
}

function gap(rule: RuleId, subject: Subject, { sentence, facts }: Omit<Said, "severity">): Gap {
  return { rule, severity: "GAP", subjects: [subject], sentence, facts };
}

/** The week's working days: Monday to Friday and no holiday. */
export function workingDays({ startsOn, endsOn }: Pick<PlanWeek, "startsOn" | "endsOn">): Day[] {
  return daysFrom(startsOn, endsOn).filter((day) => weekdayOf(day) <= 5 && !isHoliday(day));
}

/** The working days without an event. */
export function emptyDays({ input: { week }, events }: CheckedPlan): Day[] {
  const busy = new Set(events.flatMap(({ time }) => (time.kind === "VAGUE" ? [] : time.days)));
  return workingDays(week).filter((day) => !busy.has(day));
}

function emptyDay(day: Day): Gap {
  return gap(
    "G1",
    { kind: "day", day },
    {
      sentence: inBoth((language) =>
        language === "sv"
          ? `Ingen aktivitet ${dayName(day, language)}`
          : `Nothing on ${dayName(day, language)}`,
      ),
      facts: [day],
    },
  );
}

/** Arrangers that neither own nor, confirmed, organise an event. */
function associationsWithout(plan: CheckedPlan): string[] {
  const active = new Set(
    plan.events.flatMap(({ event, ownerId }) => [ownerId, ...plan.organisersOf(event)]),
  );
  return [...plan.arrangerIds].filter((id) => !active.has(id)).toSorted();
}

function associationWithout(id: string, plan: CheckedPlan): Gap {
  return gap(
    "G2",
    { kind: "association", id },
    {
      sentence: inBoth((language) =>
        language === "sv"
          ? `${nameOf(plan, id)} har ingen aktivitet i veckan`
          : `${nameOf(plan, id)} has no event in the week`,
      ),
      facts: [id],
    },
  );
}

/** The week's audiences without an event, in alphabetical order. */
export function missingAudiencesOf({ input: { week }, events }: CheckedPlan): Audience[] {
  const reached = new Set(events.flatMap(({ event }) => event.audience));
  return week.audiences.filter((audience) => !reached.has(audience)).toSorted();
}

function missingAudiences(plan: CheckedPlan): Gap[] {
  const { week } = plan.input;
  const missing = missingAudiencesOf(plan);
  if (missing.length === 0) return [];
  return [
    gap(
      "G3",
      { kind: "week", id: week.id },
      {
        sentence: inBoth((language) => {
          const named = listed(
            missing.map((audience) => (language === "sv" ? labels.Audience[audience] : audience)),
            language,
          );
          return language === "sv"
            ? `Ingen aktivitet riktar sig till ${named}`
            : `No event is for ${named}`;
        }),
        facts: missing,
      },
    ),
  ];
}

/** An association's member municipalities without an event, in the order of their codes. */
export function missingMunicipalitiesOf(
  associationId: string,
  plan: CheckedPlan,
  reached = municipalitiesReached(plan),
): string[] {
  const codes = plan.associations.get(associationId)?.municipalityCodes ?? [];
  return codes.filter((code) => !reached.has(code)).toSorted();
}

function municipalitiesReached({ events }: CheckedPlan): ReadonlySet<string | null> {
  return new Set(events.map(({ municipalityCode }) => municipalityCode));
}

function missingMunicipalities(plan: CheckedPlan, without: readonly string[]): Gap[] {
  const reached = municipalitiesReached(plan);
  return [...plan.arrangerIds].toSorted().flatMap((id) => {
    const missing = missingMunicipalitiesOf(id, plan, reached);
    if (missing.length === 0 || without.includes(id)) return [];
    return gap(
      "G3",
      { kind: "association", id },
      {
        sentence: inBoth((language) => {
          const named = listed(
            missing.map((code) => memberParty(code)?.name ?? code),
            language,
          );
          return language === "sv"
            ? `${nameOf(plan, id)}: ingen aktivitet i ${named}`
            : `${nameOf(plan, id)}: no event in ${named}`;
        }),
        facts: missing,
      },
    );
  });
}

function nothingOnline({ input: { week }, events }: CheckedPlan): Gap[] {
  if (events.length === 0 || events.some(({ isOnline }) => isOnline)) return [];
  return [
    gap(
      "G4",
      { kind: "week", id: week.id },
      {
        sentence: {
          sv: "Ingen aktivitet går att följa digitalt",
          en: "Nothing can be followed online",
        },
        facts: [],
      },
    ),
  ];
}

/** Parts of the day as they are said inside a sentence. */
export const partNames = {
  MORNING: { sv: "på förmiddagen", en: "in the morning" },
  AFTERNOON: { sv: "på eftermiddagen", en: "in the afternoon" },
  EVENING: { sv: "på kvällen", en: "in the evening" },
} as const;

function onePartOfDay({ input: { week }, events }: CheckedPlan): Gap[] {
  const parts = events.flatMap((event) => startPart(event) ?? []);
  const [first] = parts;
  if (first === undefined || parts.length < 2 || parts.some((part) => part !== first)) return [];
  return [
    gap(
      "G5",
      { kind: "week", id: week.id },
      {
        sentence: inBoth((language) =>
          language === "sv"
            ? `Alla aktiviteter är ${partNames[first].sv}`
            : `Everything is ${partNames[first].en}`,
        ),
        facts: [first],
      },
    ),
  ];
}

/** The part of the day in which an event starts, as far as is known. */
export function startPart({ time }: PlannedEvent): PartOfDay | null {
  if (time.kind === "CLOCK") return partOf(time.first.time);
  return time.kind === "DAYS" ? time.part : null;
}
