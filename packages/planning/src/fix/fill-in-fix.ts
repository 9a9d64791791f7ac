import type { Sentence } from "@finsam/domain";
import type { PlannedEvent } from "../planned-event.ts";
import { type Missing, missingParts, missingWords } from "../rule/missing-time-or-place.ts";
import { inBoth, type Language, listed, titleOf } from "../wording.ts";
import type { Fix } from "./fix.ts";
import type { Fixable } from "./fixable.ts";

const missingFields: Readonly<Record<Missing, string>> = {
  TIME: "startsAt",
  VENUE: "venue.name",
  LINK: "onlineUrl",
};

/** B4: what is missing. */
export function missingFixes({ events }: Fixable): Fix[] {
  return events.map((event) => {
    const missing = missingParts(event);
    const words = (language: Language): string =>
      listed(
        missing.map((one) => missingWords[one][language]),
        language,
      );
    return fillIn(
      event,
      missing.map((one) => missingFields[one]),
      inBoth(words),
    );
  });
}

/** W12: a fact on accessibility, or whom to ask. */
export function accessibilityFixes({ events }: Fixable): Fix[] {
  return events.map((event) =>
    fillIn(event, ["accessibility", "registration.email"], {
      sv: "hur tillgänglig den är, eller en funktionsbrevlåda att fråga",
      en: "how accessible it is, or a mailbox to ask",
    }),
  );
}

/** Where a clash is a perhaps, for lack of a clock time: the clock time. */
export function timeFixes({ events, plan }: Fixable): Fix[] {
  return events
    .filter(({ id, time }) => time.kind === "DAYS" && plan.isInPlan(id))
    .map((event) => fillIn(event, ["startsAt"], missingWords.TIME));
}

/** W1: which room, another room, or a link of its own. */
export function placeFixes({ events, plan }: Fixable): Fix[] {
  const [a, b] = events;
  if (a === undefined || b === undefined) return [];
  const ours = events.filter(({ id }) => plan.isInPlan(id));
  const isSameVenue = a.venueKey !== null && a.venueKey === b.venueKey;
  const isSameLink = a.event.onlineUrl !== null && a.event.onlineUrl === b.event.onlineUrl;
  const isRoomMissing = a.room === "" || b.room === "";
  const room: Sentence = isRoomMissing
    ? { sv: "vilken lokal", en: "which room" }
    : { sv: "en annan lokal", en: "another room" };
  return ours.flatMap((event) => [
    // Where one says no room, it is for that one to say.
    ...(isSameVenue && (event.room === "" || !isRoomMissing)
      ? [fillIn(event, ["venue.room"], room)]
      : []),
    ...(isSameLink
      ? [fillIn(event, ["onlineUrl"], { sv: "en egen länk", en: "a link of its own" })]
      : []),
  ]);
}

/** W2: somebody else takes part. */
export function personFixes({ events, plan }: Fixable): Fix[] {
  return events
    .filter(({ id }) => plan.isInPlan(id))
    .map((event) =>
      fillIn(event, ["contributors"], { sv: "någon annan som medverkar", en: "somebody else" }),
    );
}

function fillIn(planned: PlannedEvent, fields: readonly string[], what: Sentence): Fix {
  return {
    sentence: inBoth((language) =>
      language === "sv"
        ? `Ange ${what.sv} för ${titleOf(planned, language)}`
        : `State ${what.en} for ${titleOf(planned, language)}`,
    ),
    eventId: planned.id,
    ownerId: planned.ownerId,
    action: { kind: "FILL_IN", fields },
  };
}
