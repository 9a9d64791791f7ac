import type { CheckedPlan } from "../checked-plan.ts";
import { heaviest, type Said, type Severity } from "../finding.ts";
import { meeting } from "../overlap.ts";
import type { PlannedEvent } from "../planned-event.ts";
import type { PlannedTime } from "../planned-time.ts";
import { timeFacts } from "../time-facts.ts";
import { inBoth, type Language, perhaps, titlesOf } from "../wording.ts";

interface Cause {
  readonly severity: Severity;
  readonly text: Readonly<Record<Language, string>>;
}

/** W1: the same venue and room at once, from the doors on, or the same link. */
export function sameVenue(a: PlannedEvent, b: PlannedEvent, { input }: CheckedPlan): Said | null {
  const { roomBufferMinutes } = input.settings;
  const place = placeCause(a, b, a.ownerId === b.ownerId ? 0 : roomBufferMinutes);
  const link = linkCause(a, b);
  const causes = [place, link].filter((cause) => cause !== null);
  const [first, ...more] = causes.map(({ severity }) => severity);
  if (first === undefined) return null;
  return {
    severity: heaviest([first, ...more]),
    sentence: inBoth(
      (language) =>
        `${titlesOf(a, b, language)}: ${causes.map(({ text }) => text[language]).join("; ")}`,
    ),
    facts: {
      times: timeFacts(a, b, { doors: true }),
      places: [
        ...(place === null ? [] : [{ venue: a.venueKey, rooms: [a.room, b.room].toSorted() }]),
        ...(link === null ? [] : [{ link: a.event.onlineUrl }]),
      ],
    },
  };
}

function placeCause(a: PlannedEvent, b: PlannedEvent, minutesBetween: number): Cause | null {
  if (a.venueKey === null || a.venueKey !== b.venueKey) return null;
  const isRoomKnown = a.room !== "" && b.room !== "";
  if (isRoomKnown && a.room !== b.room) return null;
  const met = meeting(fromDoors(a.time), fromDoors(b.time), minutesBetween);
  if (met === null) return null;
  // Where neither says which room, it is taken to be the whole place; where one does, it may be another.
  const mayDiffer = !isRoomKnown && a.room !== b.room;
  if (met === "PERHAPS") return { severity: "ADVICE", text: perhaps };
  if (mayDiffer)
    return {
      severity: "ADVICE",
      text: { sv: "kan krocka, ange lokal", en: "may clash, state the room" },
    };
  return {
    severity: "WARNING",
    text: {
      sv: "samma lokal samtidigt, eller för tätt efter varandra",
      en: "the same room at once, or with too little time between",
    },
  };
}

function linkCause(a: PlannedEvent, b: PlannedEvent): Cause | null {
  const { onlineUrl } = a.event;
  if (onlineUrl === null || onlineUrl !== b.event.onlineUrl) return null;
  const met = meeting(a.time, b.time);
  if (met === null) return null;
  return met === "PERHAPS"
    ? { severity: "ADVICE", text: perhaps }
    : {
        severity: "WARNING",
        text: { sv: "samma länk samtidigt", en: "the same link at once" },
      };
}

/** A room is busy from the doors. */
function fromDoors(time: PlannedTime): PlannedTime {
  return time.kind === "CLOCK" && time.doors < time.start ? { ...time, start: time.doors } : time;
}
