import type { Day, Sentence } from "@finsam/domain";
import { isOn } from "./assignment-need.ts";
import type { CheckedPlan } from "./checked-plan.ts";
import type { Finding, RuleId } from "./finding.ts";
import type { Slot } from "./moved-event.ts";
import type { PlannedEvent } from "./planned-event.ts";
import { startPart } from "./rule/gap.ts";
import { inBoth, type Language, listed, titleOf, weekdayName, weekdaySlotName } from "./wording.ts";

/** What a sentence about a placement is made of. */
export interface PlacementFacts {
  /** Where it is to be. */
  readonly planned: PlannedEvent;
  readonly slot: Slot;
  /** Where it was; undefined: it had no clock time. */
  readonly before: Slot | undefined;
  readonly isPinned: boolean;
  /** Whether it may stay where it was. */
  readonly mayStay: boolean;
  /** What it would meet where it was, all others at their new places. */
  readonly thenFound: readonly Finding[];
  /** What it meets where it is to be. */
  readonly nowFound: readonly Finding[];
}

type Words = Readonly<Record<Language, string>>;

/** Why an event is to be where it is to be, in a sentence. */
export function placementReason(facts: PlacementFacts, plan: CheckedPlan): Sentence {
  const { planned, slot, before, isPinned, nowFound } = facts;
  const isKept = before?.day === slot.day && before.time === slot.time;
  const left = meets(nowFound, slot.day, planned, plan);
  const why = isKept ? undefined : whyMoved(facts, plan);
  return inBoth((language) => {
    const when = weekdaySlotName(slot, language);
    const stays = left === undefined ? free[language] : left[language];
    if (isPinned) return `${pinned[language]} ${when}: ${stays}`;
    if (isKept) return `${kept[language]} ${when}: ${stays}`;
    const said = `${(before === undefined ? placed : shifted)[language]} ${when}`;
    const rest = left === undefined ? "" : `; ${remains[language]} ${left[language]}`;
    return `${said}: ${why?.[language] ?? free[language]}${rest}`;
  });
}

const pinned: Words = { sv: "låst till", en: "pinned to" };
const kept: Words = { sv: "kvar på", en: "stays on" };
const placed: Words = { sv: "lagd på", en: "placed on" };
const shifted: Words = { sv: "flyttad till", en: "moved to" };
const remains: Words = { sv: "kvar är att", en: "what remains:" };
const free: Words = { sv: "inget krockar", en: "nothing clashes" };

/** The strongest reason against the old time, or for the new one. */
function whyMoved(facts: PlacementFacts, plan: CheckedPlan): Words | undefined {
  const { planned, slot, before, mayStay, thenFound } = facts;
  if (before !== undefined) {
    const against = meets(thenFound, before.day, planned, plan);
    if (against !== undefined) return against;
    if (!mayStay)
      return inBoth((language) =>
        language === "sv"
          ? `${weekdaySlotName(before, language)} är inte bland tiderna som går`
          : `${weekdaySlotName(before, language)} is not among the times that will do`,
      );
  }
  const others = plan.events.filter(({ id }) => id !== planned.id);
  if (!others.some((event) => isOn(event, slot.day)))
    return inBoth((language) =>
      language === "sv"
        ? `${weekdayName(slot.day, language)} saknade aktivitet`
        : `${weekdayName(slot.day, language)} had nothing`,
    );
  const parts = new Set(others.map(startPart).filter((part) => part !== null));
  if (parts.size === 1 && !parts.has(startPart(planned) ?? "MORNING"))
    return {
      sv: "allt annat ligger i samma del av dagen",
      en: "all else is in one part of the day",
    };
  if (before === undefined) return undefined;
  const isFirst = planned.event.audience.some(
    (audience) =>
      !others.some((event) => event.event.audience.includes(audience) && isOn(event, slot.day)),
  );
  return isFirst && before.day !== slot.day
    ? { sv: "målgruppen hade inget den dagen", en: "its audience had nothing that day" }
    : { sv: "så blir veckan som helhet bäst", en: "the week as a whole is best so" };
}

/** What an event meets at a time, in words: blocks, else warnings, else a place that may be taken. */
function meets(
  found: readonly Finding[],
  day: Day,
  { id }: PlannedEvent,
  plan: CheckedPlan,
): Words | undefined {
  const isWeighty = ({ rule, severity }: Finding): boolean =>
    severity === "WARNING" || (severity === "ADVICE" && rule === "W1");
  const blocks = found.filter(({ rule }) => rule === "B1" || rule === "B2");
  const weighty = blocks.length > 0 ? blocks : found.filter(isWeighty);
  if (weighty.length === 0) return undefined;
  return inBoth((language) => {
    const words = weighty.map((finding) => {
      const other = finding.subjects.find((one) => one.kind === "event" && one.id !== id);
      const event = other?.kind === "event" ? plan.eventById(other.id) : undefined;
      const title = event === undefined ? "" : titleOf(event, language);
      return (
        phrases[finding.rule]?.(weekdayName(day, language), title)[language] ??
        finding.sentence[language]
      );
    });
    return listed([...new Set(words)], language);
  });
}

type Phrase = (day: string, title: string) => Words;

const apart: Phrase = (_, title) => ({
  sv: `den ska inte gå samtidigt med ${title}`,
  en: `it is to be kept apart from ${title}`,
});

const phrases: Partial<Record<RuleId, Phrase>> = {
  B1: () => ({ sv: "den slutar inte efter att den börjar", en: "it doesn't end after it begins" }),
  B2: (day) => ({ sv: `${day} ligger utanför veckan`, en: `${day} lies outside the week` }),
  W1: (day) => ({ sv: `lokalen är upptagen på ${day}`, en: `the room is taken on ${day}` }),
  W2: (day) => ({ sv: `en medverkande är upptagen på ${day}`, en: `a speaker is busy on ${day}` }),
  W3: (_, title) => ({
    sv: `samma målgrupp har ${title} samtidigt`,
    en: `the same audience has ${title} at that time`,
  }),
  W4: (_, title) => ({
    sv: `samma målgrupp har ${title} samma halvdag`,
    en: `the same audience has ${title} that half-day`,
  }),
  W5: (day) => ({
    sv: `ett annat förbund har samma tema på ${day}`,
    en: `another association has the same theme on ${day}`,
  }),
  W6: (day) => ({ sv: `andra förbund är upptagna på ${day}`, en: `others are busy on ${day}` }),
  W8: (day) => ({
    sv: `något för hela landet är på ${day}`,
    en: `something for the whole country is on ${day}`,
  }),
  W10: apart,
  W11: apart,
  W13: () => ({
    sv: "den avviker från senaste utgåvan",
    en: "it differs from the latest release",
  }),
};
