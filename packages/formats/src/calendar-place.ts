import type { CalendarEvent } from "./calendar-event.ts";
import { cut } from "./plain-text.ts";

/** Where an event stands, for the person who mends it: its title and which one it is. */
export function whereOf({ title, number }: Pick<CalendarEvent, "title" | "number">): string {
  return title === "" ? `#${number}` : `${cut(title, 150)} (#${number})`;
}
