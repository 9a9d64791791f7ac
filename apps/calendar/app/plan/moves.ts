import { clockTime } from "../words/event-time.ts";

/** An event at a time, as moveEvents takes it. */
export interface PlacedMove {
  /** Its id. */
  readonly event: string;
  readonly day: string;
  /** By the clocks where it is, HH:MM. */
  readonly time: string;
}

/** Several moves as one field of a form. */
export function movesText(moves: readonly PlacedMove[]): string {
  return moves.map(({ event, day, time }) => [event, day, time].join(" ")).join("\n");
}

/** The moves of a form's fields, of which each may have several. */
export function movesIn(fields: readonly FormDataEntryValue[]): PlacedMove[] {
  const lines = fields
    .filter((field) => typeof field === "string")
    .flatMap((text) => text.split(/\r?\n/));
  return lines.flatMap((line) => {
    const [event, day, time] = line.split(" ");
    return event && day && time ? [{ event, day, time }] : [];
  });
}

/** Where an event is now, as a move that would bring it back; none where it has no clock time. */
export function placeNow(event: {
  readonly id: string;
  readonly startsOn: string;
  readonly startsAt: string | null;
  readonly timeZone: string;
}): PlacedMove[] {
  const { id, startsOn, startsAt, timeZone } = event;
  if (startsAt === null) return [];
  return [{ event: id, day: startsOn, time: clockTime(startsAt, "en", timeZone).padStart(5, "0") }];
}
