import type { Language, Words } from "../language.ts";
import { clockSpan, dayInWords } from "./event-time.ts";

/** Whether an event takes place, as the endpoint answers it. */
export interface EventState {
  readonly status: "SCHEDULED" | "RESCHEDULED" | "POSTPONED" | "CANCELLED";
  readonly previousStartsOn: string | null;
  readonly previousStartsAt?: string | null;
  readonly timeZone?: string;
}

const words: Words<Record<"RESCHEDULED" | "POSTPONED" | "CANCELLED", string>> = {
  sv: { CANCELLED: "Inställd", POSTPONED: "Uppskjuten", RESCHEDULED: "Flyttad" },
  en: { CANCELLED: "Cancelled", POSTPONED: "Postponed", RESCHEDULED: "Moved" },
};

/** What has become of an event, to be said before all else: `Inställd`; undefined where it is as it was planned. */
export function changeInWords({ status }: EventState, language: Language): string | undefined {
  return status === "SCHEDULED" ? undefined : words[language][status];
}

/** When a moved event was to be: `torsdag 8 oktober 2026 kl. 8.30`; undefined where it is not moved, or from when is not known. */
export function previousTime(event: EventState, language: Language): string | undefined {
  const { status, previousStartsOn, previousStartsAt = null } = event;
  if (status !== "RESCHEDULED" || previousStartsOn === null) return undefined;
  const zone = event.timeZone === undefined ? {} : { timeZone: event.timeZone };
  const clock = clockSpan({ startsAt: previousStartsAt, endsAt: null, ...zone }, language);
  const day = dayInWords(previousStartsOn, language);
  return clock === undefined ? day : `${day} ${clock}`;
}
