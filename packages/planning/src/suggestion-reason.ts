import type { Event, Sentence } from "@finsam/domain";
import type { Finding } from "./finding.ts";
import { type Slot, slotOf } from "./moved-event.ts";
import { inBoth, type Language, listed, slotName } from "./wording.ts";

/** What a move does to what is found of an event. */
export interface MoveEffect {
  readonly solves: readonly Finding[];
  readonly leaves: readonly Finding[];
  readonly brings: readonly Finding[];
}

/** Why one would move an event there: `onsdag 13 oktober kl. 10.00: en annan dag, inget krockar`. */
export function whyMove(event: Event, slot: Slot, effect: MoveEffect): Sentence {
  return inBoth(
    (language) =>
      `${slotName(slot, language)}: ${[wayWords(event, slot, language), effectWords(effect, language)].join(", ")}`,
  );
}

function wayWords(event: Event, { day, time }: Slot, language: Language): string {
  const isSwedish = language === "sv";
  const now = slotOf(event);
  if (day !== (now?.day ?? event.startsOn)) return isSwedish ? "en annan dag" : "another day";
  if (now === undefined) return isSwedish ? "samma dag" : "the same day";
  const minutes = minutesInto(time) - minutesInto(now.time);
  const length = durationWords(Math.abs(minutes), language);
  if (isSwedish) return `${length} ${minutes > 0 ? "senare" : "tidigare"}`;
  return `${length} ${minutes > 0 ? "later" : "earlier"}`;
}

function effectWords({ solves, leaves, brings }: MoveEffect, language: Language): string {
  const isSwedish = language === "sv";
  const count = (found: readonly Finding[]): number =>
    found.filter(({ severity }) => severity === "WARNING").length;
  const [gone, left, come] = [count(solves), count(leaves), count(brings)];
  if (left === 0 && come === 0) return isSwedish ? "inget krockar" : "nothing clashes";
  const words = [
    ...(gone === 0 ? [] : [isSwedish ? `löser ${gone}` : `solves ${gone}`]),
    ...(left === 0 ? [] : [isSwedish ? `${clashes(left)} kvar` : `leaves ${left}`]),
    ...(come === 0
      ? []
      : [
          isSwedish ? `ger ${come === 1 ? "1 ny krock" : `${come} nya krockar`}` : `brings ${come}`,
        ]),
  ];
  return listed(words, language);
}

function clashes(count: number): string {
  return count === 1 ? "1 krock" : `${count} krockar`;
}

function durationWords(minutes: number, language: Language): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const isSwedish = language === "sv";
  const hourWord = isSwedish ? (hours === 1 ? "timme" : "timmar") : hours === 1 ? "hour" : "hours";
  const words = [
    ...(hours === 0 ? [] : [`${hours} ${hourWord}`]),
    ...(rest === 0 ? [] : [`${rest} ${isSwedish ? "minuter" : "minutes"}`]),
  ];
  return listed(words, language);
}

function minutesInto(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
