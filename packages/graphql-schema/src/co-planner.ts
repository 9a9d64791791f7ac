import { builder } from "./builder.ts";
import { renewed, tooManyStreams } from "./change-stream.ts";
import type { Context } from "./context.ts";
import { uuidOf } from "./global-id.ts";
import type { CoPlanner as AnyCoPlanner, PlanStay } from "./plan-presence.ts";
import { associationById, eventById } from "./record-by-id.ts";
import { Association, Event } from "./record.ts";
import type { StreamEvent } from "./subscribe.ts";
import { mayPlan } from "./week-plan.ts";

const CoPlanner = builder.objectRef<AnyCoPlanner>("CoPlanner").implement({
  description: "Somebody else who has the plan of a theme week open (planerar samtidigt).",
  fields: (t) => ({
    name: t.exposeString("name", {
      nullable: true,
      description: "Her name; null where she has given none: her address is not told.",
    }),
    association: t.field({
      type: Association,
      nullable: true,
      description: "The arranger in whose name she plans.",
      resolve: ({ associationId }, args, context, info) =>
        associationById(associationId, args, context, info),
    }),
    event: t.field({
      type: Event,
      nullable: true,
      description: "The event that she has open; null: none, or one that you don't see.",
      resolve: ({ eventId }, args, context, info) =>
        eventId === null ? null : eventById(eventId, args, context, info),
    }),
  }),
});

/** Who else is there; null once the viewer may not see the plan any more. */
interface PresenceEvent extends StreamEvent {
  readonly planners: readonly AnyCoPlanner[] | null;
}

builder.subscriptionField("coPlanners", (t) =>
  t.field({
    type: [CoPlanner],
    nullable: true,
    description:
      "Who else has the plan of a theme week open at this server now (planerar samtidigt), anew each time that somebody comes, goes or opens an event. Who follows it is told to the others by name. For people of its arrangers; null, and the end, for all others.",
    args: {
      themeWeek: t.arg.id({ required: true, description: "The theme week, by its id." }),
      event: t.arg.id({ description: "The event that you have open; the others see which." }),
    },
    subscribe: (_root, { themeWeek, event }, context) =>
      presenceStream(
        context,
        uuidOf("ThemeWeek", themeWeek, "themeWeek"),
        event == null ? null : uuidOf("Event", event, "event"),
      ),
    resolve: ({ planners }) => planners,
  }),
);

/** How long it may take until it is asked again who the viewer is and what she sees, in ms. */
const askAgainMs = 30_000;

function presenceStream(
  context: Context,
  weekId: string,
  eventId: string | null,
): AsyncIterableIterator<PresenceEvent> {
  const place = context.streams.take();
  if (place === undefined) throw tooManyStreams();
  let stay: PlanStay | undefined;
  let state: "begins" | "goes on" | "ended" = "begins";
  const end = () => {
    state = "ended";
    stay?.[Symbol.dispose]();
    place[Symbol.dispose]();
  };
  const events: AsyncIterableIterator<PresenceEvent> = {
    async next() {
      if (state === "ended") return { done: true, value: undefined };
      let latest = context;
      try {
        if (state === "goes on") {
          await stay?.changed(askAgainMs);
          if (ended()) return { done: true, value: undefined };
          latest = await renewed(context);
        }
        if (ended()) return { done: true, value: undefined };
        stay ??= enter(latest, weekId, eventId);
        state = "goes on";
        if (stay === undefined || !mayPlan(latest, weekId)) {
          end();
          return { done: false, value: { context: latest, planners: null } };
        }
        return { done: false, value: { context: latest, planners: stay.others() } };
      } catch (error) {
        end();
        throw error;
      }
    },
    async return() {
      end();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => events,
  };
  // What happens while it waits is not seen by the type checker.
  function ended(): boolean {
    return state === "ended";
  }
  return events;
}

/** Enters the plan in the name of one of the viewer's arrangers; undefined: she is a person of none. */
function enter(context: Context, weekId: string, eventId: string | null): PlanStay | undefined {
  const { viewer, sight, presence } = context;
  if (viewer.kind !== "person") return undefined;
  const arrangerIds = sight.weeks.find(({ id }) => id === weekId)?.arrangerIds ?? [];
  const associationId = sight.associationIds.find((id) => arrangerIds.includes(id));
  if (associationId === undefined) return undefined;
  // Who has no name yet is called by her address among her own.
  const name = viewer.name === viewer.email ? null : viewer.name;
  return presence.enter(weekId, viewer.id, { name, associationId, eventId });
}
