import type { Say } from "../language.ts";

/** What a list says where nothing is chosen, since nothing is known. */
export function notStated(say: Say): string {
  return say("Inte angivet", "Not stated");
}

/** What a list says where one has to choose. */
export function toChoose(say: Say): string {
  return say("Välj", "Choose");
}

/** What a list of records says where none is chosen. */
export function noRecord(say: Say): string {
  return say("Ingen", "None");
}

/** How a day is written that may be known in part. */
export function partialDay(say: Say): string {
  return say(
    "År, månad eller dag: 2026, 2026-10 eller 2026-10-15.",
    "A year, a month or a day: 2026, 2026-10 or 2026-10-15.",
  );
}

/** How a row of a table is removed. */
export function emptied(say: Say): string {
  return say("Töm en rad för att ta bort den.", "Empty a row to remove it.");
}

/** How a web address is written. */
export function httpsFirst(say: Say): string {
  return say("Börjar med https://", "Begins with https://");
}
