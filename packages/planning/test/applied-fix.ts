import { type Event, parseRecord } from "@finsam/domain";
import { type Fix, type PlanInput, releasedEvent } from "../src/index.ts";
import { event, suvs } from "./plan.ts";

/** What a person would write where a fix says what is missing. */
const written: Readonly<Record<string, (held: Event) => Readonly<Record<string, unknown>>>> = {
  startsAt: ({ startsOn }) => ({ startsAt: `${startsOn}T07:00:00Z` }),
  "venue.name": ({ venue }) => ({ venue: { ...venue, name: "Kulturhuset" } }),
  "venue.room": ({ venue, id }) => ({ venue: { ...venue, room: `Sal ${id}` } }),
  onlineUrl: ({ id }) => ({ online: true, onlineUrl: `https://example.org/${id}` }),
  contributors: () => ({ contributors: [] }),
  accessibility: () => ({ accessibility: ["STEP_FREE"] }),
  "registration.email": () => ({ registration: { email: "fraga@example.org" } }),
};

/** The plan once a fix has been applied. */
export function applied(input: PlanInput, { action, eventId, ownerId }: Fix): PlanInput {
  const changed = (change: (held: Event) => Readonly<Record<string, unknown>>): PlanInput => ({
    ...input,
    events: input.events.map((held) => (held.id === eventId ? parsed(held, change(held)) : held)),
  });
  switch (action.kind) {
    case "CHANGE_EVENT":
      return changed(() => action.change);
    case "FILL_IN":
      return changed((held) => filledIn(held, action.fields));
    case "DECLARE_PARALLEL": {
      const declared = {
        ownerId: ownerId ?? suvs,
        eventIds: action.eventIds,
        kind: "PARALLEL",
      } as const;
      return { ...input, pairs: [...input.pairs, declared] };
    }
    case "CONFIRM": {
      const { associationId } = action;
      const word = {
        ownerId: associationId,
        eventId: action.eventId,
        themeWeekId: null,
        answer: "ACCEPTED",
      } as const;
      return { ...input, confirmations: [...input.confirmations, word] };
    }
    case "RELEASE": {
      const number = Math.max(0, ...input.releases.map((release) => release.number)) + 1;
      const release = { number, events: input.events.map(releasedEvent) };
      return { ...input, releases: [...input.releases, release] };
    }
    case "ADD_EVENT": {
      const { partOfDay, venue, online, ...draft } = action.draft;
      const fields = {
        ...draft,
        ownerId: ownerId ?? suvs,
        venue: Object.assign({ name: "Kulturhuset", municipalityCode: "2580" }, venue),
        ...(online === true ? { online, onlineUrl: "https://example.org/ny" } : {}),
        from: partOfDay === "AFTERNOON" ? "13:00" : "09:00",
      };
      return { ...input, events: [...input.events, event(fields)] };
    }
  }
}

/** What changes when somebody has written what is asked for. */
function filledIn(held: Event, fields: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.flatMap((field) => Object.entries(written[field]?.(held) ?? {})),
  );
}

function parsed(held: Event, change: Readonly<Record<string, unknown>>): Event {
  const next = parseRecord("Event", { ...held, ...change });
  if (!next.ok) throw new TypeError(JSON.stringify(next.issues));
  return next.value;
}
