import type { Event, Sentence } from "@finsam/domain";
import { localDateTime } from "./local-time.ts";
import { slotOf } from "./moved-event.ts";
import type { ChangedPart, ReleaseChange } from "./release-diff.ts";
import { partNames } from "./rule/gap.ts";
import { clockName, dayName, inBoth, type Language, listed, quoted } from "./wording.ts";

/** What a change says to a person: new, moved (from and to), other text, cancelled. Null: nothing that anybody has to be told. */
export function changeSentence(change: ReleaseChange): Sentence | null {
  if (change.kind === "VERSION") return null;
  const { value } = change.record;
  return inBoth((language) => `${quoted(value.title, language)}: ${words(change, language)}`);
}

function words(change: Exclude<ReleaseChange, { kind: "VERSION" }>, language: Language): string {
  const isSwedish = language === "sv";
  const { value } = change.record;
  switch (change.kind) {
    case "GONE":
      return isSwedish ? "utgår ur programmet" : "is no longer in the programme";
    case "NEW": {
      const when = momentOf(value, language);
      if (value.status === "CANCELLED")
        return isSwedish ? `inställd (${when})` : `cancelled (${when})`;
      return isSwedish ? `ny, ${when}` : `new, ${when}`;
    }
    case "CHANGED":
      return listed(
        change.what.map((part) => partWords(part, change.before.value, value, language)),
        language,
      );
  }
}

function partWords(part: ChangedPart, before: Event, event: Event, language: Language): string {
  const isSwedish = language === "sv";
  switch (part) {
    case "CANCELLED":
      return isSwedish ? "inställd" : "cancelled";
    case "POSTPONED":
      return isSwedish ? "uppskjuten" : "postponed";
    case "REINSTATED":
      return isSwedish ? "blir av igen" : "takes place after all";
    case "MOVED": {
      const [from, to] = [momentOf(before, language), momentOf(event, language)];
      return isSwedish ? `flyttad från ${from} till ${to}` : `moved from ${from} to ${to}`;
    }
    case "TIMES":
      return isSwedish
        ? `ändrade tider (${spanOf(event, language)})`
        : `other times (${spanOf(event, language)})`;
    case "PLACE":
      return isSwedish
        ? `ny plats (${placeOf(event, language)})`
        : `a new place (${placeOf(event, language)})`;
    case "TEXT":
      return isSwedish ? "ändrad text" : "another text";
  }
}

function momentOf(event: Event, language: Language): string {
  const { startsOn, endsOn, datePrecision, partOfDay } = event;
  const slot = slotOf(event);
  const first = dayName(slot?.day ?? startsOn, language);
  if (slot !== undefined) return `${first} ${clockName(slot.time, language)}`;
  const last = dayName(endsOn, language);
  const part = partOfDay === null ? "" : ` ${partNames[partOfDay][language]}`;
  if (startsOn === endsOn) return `${first}${part}`;
  if (datePrecision === "DAY") return `${first}–${last}${part}`;
  return language === "sv"
    ? `någon dag ${first}–${last}${part}`
    : `some day ${first}–${last}${part}`;
}

/** From doors to end, as far as is told. */
function spanOf({ doorsAt, startsAt, endsAt, timeZone }: Event, language: Language): string {
  const clock = (instant: string): string => localDateTime(Date.parse(instant), timeZone).time;
  const isSwedish = language === "sv";
  const told = [
    ...(doorsAt === null
      ? []
      : [`${isSwedish ? "insläpp" : "doors"} ${clockName(clock(doorsAt), language)}`]),
    ...(startsAt === null
      ? []
      : [`${isSwedish ? "börjar" : "starts"} ${clockName(clock(startsAt), language)}`]),
    ...(endsAt === null
      ? [isSwedish ? "sluttid inte bestämd" : "end not decided"]
      : [`${isSwedish ? "slutar" : "ends"} ${clockName(clock(endsAt), language)}`]),
  ];
  return told.join(", ");
}

function placeOf({ venue, online }: Event, language: Language): string {
  const name = [venue?.name ?? venue?.locality ?? null, venue?.room ?? null]
    .filter((part) => part !== null)
    .join(", ");
  const digital = language === "sv" ? "digitalt" : "online";
  if (name !== "")
    return online ? `${name}, ${language === "sv" ? "och" : "and"} ${digital}` : name;
  if (online) return digital;
  return language === "sv" ? "inte bestämd" : "not decided";
}
