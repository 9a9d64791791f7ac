import { type Language, sayIn } from "../language.ts";
import { clockSpan, dayInWords } from "./event-time.ts";
import { termIn } from "./term.ts";

/** A time that is held. */
interface HeldTime {
  readonly on: string;
  readonly partOfDay: "MORNING" | "AFTERNOON" | "EVENING" | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

/** When a time is held: `torsdag 15 oktober 2026, förmiddag`. */
export function holdTime(
  { on, partOfDay, startsAt, endsAt }: HeldTime,
  language: Language,
): string {
  const day = dayInWords(on, language);
  const clock = clockSpan({ startsAt, endsAt }, language);
  if (clock !== undefined) return `${day} ${clock}`;
  if (partOfDay !== null) return `${day}, ${termIn(language, "PartOfDay", partOfDay)}`;
  return `${day}, ${sayIn(language)("hela dagen", "all day")}`;
}
