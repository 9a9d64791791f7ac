import type { EventSummary } from "@finsam/client";

/** What is said before the title of an event that is not as it was planned. */
export function stateOf({ status }: EventSummary): string | undefined {
  switch (status) {
    case "CANCELLED":
      return "Inställd";
    case "POSTPONED":
      return "Uppskjuten";
    case "RESCHEDULED":
      return "Flyttad";
    default:
      return undefined;
  }
}

type Time = Pick<EventSummary, "startsOn" | "endsOn" | "startsAt" | "endsAt" | "datePrecision">;

/** `torsdag 15 oktober kl. 8.30–10.00`, `15–16 oktober, från kl. 9.00` or `någon dag 18–24 januari 2027`. */
export function when({ startsOn, endsOn, startsAt, endsAt, datePrecision }: Time): string {
  const isOneDay = startsOn === endsOn;
  const days = new Intl.DateTimeFormat("sv-SE", {
    weekday: isOneDay ? "long" : undefined,
    day: "numeric",
    month: "long",
    year: endsOn.startsWith(String(new Date().getFullYear())) ? undefined : "numeric",
    timeZone: "UTC",
  }).formatRange(new Date(startsOn), new Date(endsOn));
  if (datePrecision !== "DAY") return `någon dag ${days}`;
  if (startsAt === null) return days;
  if (!isOneDay) return `${days}, från kl. ${clock(startsAt)}`;
  return `${days} kl. ${clock(startsAt)}${endsAt === null ? "" : `–${clock(endsAt)}`}`;
}

/** When an event that has been moved was to be. */
export function whenBefore({ previousStartsOn, previousStartsAt }: EventSummary): string {
  return previousStartsOn === null ? "" : dayText(previousStartsOn, previousStartsAt);
}

/** A day, with the time at which something begins on it. */
export function dayText(day: string, startsAt: string | null = null): string {
  return when({ startsOn: day, endsOn: day, startsAt, endsAt: null, datePrecision: "DAY" });
}

/** `Turebergshuset, Sollentuna och digitalt`; empty where nothing is known. */
export function placeOf({ venue, online }: EventSummary): string {
  const town = venue?.locality ?? venue?.municipality?.name;
  const where = [...new Set([venue?.name, town])].filter(Boolean).join(", ");
  return [where, online ? "digitalt" : ""].filter(Boolean).join(" och ");
}

/** Those who have said that they arrange it, else its owner. */
export function arrangersOf({ organisers, owner }: EventSummary): string {
  const arrangers = organisers.length === 0 ? [owner] : organisers;
  return arrangers.map(({ shortName }) => shortName).join(", ");
}

function clock(instant: string): string {
  const format = { hour: "numeric", minute: "2-digit", timeZone: "Europe/Stockholm" } as const;
  return new Intl.DateTimeFormat("sv-SE", format).format(new Date(instant)).replace(":", ".");
}
