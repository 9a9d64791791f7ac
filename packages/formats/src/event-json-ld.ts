import type { WrittenEvent, WrittenRegistration, WrittenVenue } from "./written-event.ts";

/** A value of JSON; an undefined member is left out when it is written. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** An object of JSON. */
export type JsonObject = { readonly [name: string]: JsonValue };

/**
 * An event in the words of schema.org, for a page's JSON-LD. What is not known is left out: an event whose day is not settled has
 * no `startDate`, one without a clock time has days. `parseJsonLd` reads the same facts back.
 */
export function jsonLdOfEvent(event: WrittenEvent): JsonObject {
  const { url, title, summary, registration, capacity, partOf, parts, organisers } = event;
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    "@id": url,
    url,
    name: title,
    description: summary ?? undefined,
    inLanguage: "sv",
    ...timeOf(event),
    eventStatus: `https://schema.org/${statuses[event.status]}`,
    eventAttendanceMode: modeOf(event),
    location: locationsOf(event),
    organizer: listOf(
      organisers.map(({ name, website }) => {
        return { "@type": "Organization", name, url: website ?? undefined };
      }),
    ),
    ...(registration === null ? {} : offerOf(registration, url)),
    maximumAttendeeCapacity: capacity ?? undefined,
    superEvent: partOf === null ? undefined : otherOf(partOf),
    subEvent: listOf(parts.map(otherOf)),
  };
}

const statuses = {
  SCHEDULED: "EventScheduled",
  RESCHEDULED: "EventRescheduled",
  POSTPONED: "EventPostponed",
  CANCELLED: "EventCancelled",
} as const;

function timeOf(event: WrittenEvent): JsonObject {
  const { startsOn, endsOn, startsAt, endsAt, doorsAt, status } = event;
  const previous =
    status === "RESCHEDULED" ? (event.previousStartsAt ?? event.previousStartsOn) : null;
  const moved = { previousStartDate: previous ?? undefined };
  if (event.datePrecision !== "DAY") return moved;
  return {
    startDate: startsAt ?? startsOn,
    endDate: endsAt ?? (endsOn > startsOn ? endsOn : undefined),
    doorTime: doorsAt ?? undefined,
    ...moved,
  };
}

function modeOf({ venue, online }: WrittenEvent): string | undefined {
  if (!online) return venue === null ? undefined : "https://schema.org/OfflineEventAttendanceMode";
  return `https://schema.org/${venue === null ? "Online" : "Mixed"}EventAttendanceMode`;
}

function locationsOf({ venue, online, onlineUrl, url }: WrittenEvent): JsonValue {
  return listOf([
    ...(venue === null ? [] : [placeOf(venue)]),
    // Where no link is told, the page says how one takes part.
    ...(online ? [{ "@type": "VirtualLocation", url: onlineUrl ?? url }] : []),
  ]);
}

function placeOf({ name, room, streetAddress, locality, municipality }: WrittenVenue): JsonObject {
  const town = locality ?? municipality?.name;
  return {
    "@type": "Place",
    name: [name, room].filter((part) => part !== null).join(", ") || town,
    address: {
      "@type": "PostalAddress",
      streetAddress: streetAddress ?? undefined,
      addressLocality: town,
      addressCountry: "SE",
    },
  };
}

function offerOf({ status, url, priceSek, deadlineOn }: WrittenRegistration, page: string) {
  const isFree = priceSek === null ? {} : { isAccessibleForFree: priceSek === 0 };
  if (status === "NOT_REQUIRED" || (url === null && priceSek === null)) return isFree;
  return {
    ...isFree,
    offers: {
      "@type": "Offer",
      url: url ?? page,
      price: priceSek ?? undefined,
      priceCurrency: priceSek === null ? undefined : "SEK",
      availability: status === "UNKNOWN" ? undefined : `https://schema.org/${availability[status]}`,
      validThrough: deadlineOn ?? undefined,
    },
  };
}

const availability = {
  OPEN: "InStock",
  WAITLIST: "BackOrder",
  FULL: "SoldOut",
  CLOSED: "OutOfStock",
} as const;

function otherOf({ title, url }: { readonly title: string; readonly url: string }): JsonObject {
  return { "@type": "Event", "@id": url, url, name: title };
}

/** One as itself, several as a list, none as nothing. */
function listOf(all: readonly JsonObject[]): JsonValue {
  return all.length > 1 ? all : all[0];
}
