import { createHash } from "node:crypto";
import { venueSchema } from "@finsam/domain";
import type { ImportedItem } from "@finsam/formats";

/** The item's own name, for ever the same: the endpoint creates nothing twice by it. */
export function keyOf({ uid, recurrenceId }: ImportedItem): string {
  return `ics-${hashOf([uid, recurrenceId])}`;
}

/** What the calendar tells of an event. The rest (kind, audience, sign-up …) is for a person to add to the draft. */
export function fieldsOf({ event }: ImportedItem) {
  const { title, startsOn, endsOn, startsAt, endsAt, timeZone } = event;
  return {
    title,
    description: textOf(event["description"]),
    startsOn,
    endsOn,
    startsAt,
    endsAt,
    timeZone,
    venue: venueSchema.safeParse(event["venue"]).data ?? null,
    online: event["online"] === true,
    onlineUrl: textOf(event["onlineUrl"]),
  };
}

/** By which a change is known. */
export function hashOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
