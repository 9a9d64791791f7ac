import { label } from "@finsam/domain/labels";
import { clockSpan, dayInWords } from "./event-time.ts";

/** When a time is held: `torsdag 15 oktober 2026, förmiddag`. */
export function holdTime({
  on,
  partOfDay,
  startsAt,
  endsAt,
}: {
  readonly on: string;
  readonly partOfDay: "MORNING" | "AFTERNOON" | "EVENING" | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}): string {
  const clock = clockSpan({ startsAt, endsAt }, "sv");
  if (clock !== undefined) return `${dayInWords(on, "sv")} ${clock}`;
  return `${dayInWords(on, "sv")}, ${partOfDay === null ? "hela dagen" : label("PartOfDay", partOfDay)}`;
}
