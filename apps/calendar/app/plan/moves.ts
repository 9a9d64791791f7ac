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

/** What tells when an event starts. */
interface Start {
  readonly startsAt: string | null;
  readonly timeZone: string;
}

/** When an event starts by the clocks where it is, HH:MM; undefined where that is not known. */
export function startTime({ startsAt, timeZone }: Start): string | undefined {
  if (startsAt === null) return undefined;
  return clockTime(startsAt, "en", timeZone).padStart(5, "0");
}

/** Where an event is now, as a move that would bring it back; none where it has no clock time. */
export function placeNow(
  event: Start & { readonly id: string; readonly startsOn: string },
): PlacedMove[] {
  const time = startTime(event);
  return time === undefined ? [] : [{ event: event.id, day: event.startsOn, time }];
}
