import type { EventSummary } from "@finsam/client";

/** What is said before the title of an event that is not as it was planned. */
export function stateOf({ status }: EventSummary): string | undefined {
  switch (status) {
    case "CANCELLED":
      return "INSTÄLLD";
    case "POSTPONED":
      return "UPPSKJUTEN, ny tid är inte bestämd";
    case "RESCHEDULED":
      return "FLYTTAD";
    default:
      return undefined;
  }
}

/** `15–18 oktober`, `31 oktober–2 november`; one day with its weekday: `torsdag 15 oktober`. */
export function days(from: string, to: string): string {
  return new Intl.DateTimeFormat("sv-SE", {
    weekday: from === to ? "long" : undefined,
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).formatRange(new Date(from), new Date(to));
}

/** A day, with the time at which something begins on it: `torsdag 15 oktober kl. 8.30`. */
export function dayText(day: string, startsAt: string | null = null): string {
  return `${days(day, day)}${startsAt === null ? "" : ` kl. ${clock(startsAt)}`}`;
}

/** `Kl. 8.30–10.00`, or `15–16 oktober, från kl. 9.00`; empty where no more is known than that it is on the day or in the week. */
export function timeOf({
  startsOn,
  endsOn,
  startsAt,
  endsAt,
  datePrecision,
}: EventSummary): string {
  if (datePrecision !== "DAY") return "";
  const span = days(startsOn, endsOn);
  const isOneDay = startsOn === endsOn;
  if (startsAt === null) return isOneDay ? "" : span;
  if (!isOneDay) return `${span}, från kl. ${clock(startsAt)}`;
  return `Kl. ${clock(startsAt)}${endsAt === null ? "" : `–${clock(endsAt)}`}`;
}

/** `Turebergshuset, Sollentuna och digitalt`; empty where nothing is known. */
export function placeOf({ venue, online }: EventSummary): string {
  const town = venue?.locality ?? venue?.municipality?.name;
  const where = [...new Set([venue?.name, town])].filter(Boolean).join(", ");
  if (where === "") return online ? "Digitalt" : "";
  return online ? `${where} och digitalt` : where;
}

/** Those who have said that they arrange it, else its owner. */
export function arrangersOf({ organisers, owner }: EventSummary): string {
  const arrangers = organisers.length === 0 ? [owner] : organisers;
  return arrangers.map(({ shortName }) => shortName).join(", ");
}

/** How one signs up, where that is known and the event is to be. */
export function signUpOf({ status, registration }: EventSummary) {
  if (registration === null || status === "CANCELLED" || status === "POSTPONED") return undefined;
  const { url, email, deadlineOn } = registration;
  const last = deadlineOn === null ? "" : ` senast ${dayText(deadlineOn)}`;
  switch (registration.status) {
    case "OPEN": {
      const address = url ?? (email === null ? null : `mailto:${email}`);
      return address === null
        ? { text: `Anmälan${last}` }
        : { text: `Anmäl dig${last}`, url: address };
    }
    case "WAITLIST":
      return { text: "Fullbokat, med väntelista" };
    case "FULL":
      return { text: "Fullbokat" };
    case "CLOSED":
      return { text: "Anmälan är stängd" };
    case "NOT_REQUIRED":
      return { text: "Ingen anmälan krävs" };
    default:
      return undefined;
  }
}

function clock(instant: string): string {
  const format = { hour: "numeric", minute: "2-digit", timeZone: "Europe/Stockholm" } as const;
  return new Intl.DateTimeFormat("sv-SE", format).format(new Date(instant)).replace(":", ".");
}
