import type { Event as EventRecord } from "@finsam/domain";
import { builder } from "./builder.ts";
import { Audience, EventKind, EventStatus } from "./enum.ts";
import { Venue } from "./venue.ts";

/** What an event told at the version that a release carries. */
export const ReleasedEvent = builder.objectRef<EventRecord>("ReleasedEvent").implement({
  description: "An event as a release told of it (aktiviteten som den gavs ut).",
  fields: (t) => ({
    title: t.exposeString("title", { description: "The title." }),
    summary: t.exposeString("summary", { nullable: true, description: "A few sentences." }),
    theme: t.exposeString("theme", { nullable: true, description: "The theme (tema)." }),
    kind: t.expose("kind", { type: EventKind, description: "What kind of event." }),
    audience: t.expose("audience", {
      type: [Audience],
      description: "Audiences (målgrupper), the primary one first.",
    }),
    startsOn: t.expose("startsOn", { type: "Date", description: "First day." }),
    endsOn: t.expose("endsOn", { type: "Date", description: "Last day, inclusive." }),
    startsAt: t.expose("startsAt", {
      type: "DateTime",
      nullable: true,
      description: "Start by the clock; null where not known.",
    }),
    endsAt: t.expose("endsAt", {
      type: "DateTime",
      nullable: true,
      description: "End by the clock; null where not known.",
    }),
    timeZone: t.exposeString("timeZone", { description: "IANA time zone." }),
    venue: t.expose("venue", { type: Venue, nullable: true, description: "The venue (plats)." }),
    online: t.exposeBoolean("online", {
      description: "Whether one can take part online; with a venue: hybrid.",
    }),
    status: t.expose("status", { type: EventStatus, description: "Whether it takes place." }),
  }),
});
