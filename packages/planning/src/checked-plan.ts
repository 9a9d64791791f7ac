import type { Event } from "@finsam/domain";
import { type Consent, readConsent } from "./consent.ts";
import { type Declarations, readDeclarations } from "./declaration.ts";
import type { PlanAssociation, PlanInput, PlanWeek } from "./plan.ts";
import { type PlannedEvent, plannedEvent } from "./planned-event.ts";
import { readWholes, type Wholes } from "./whole.ts";

/** A plan with all that the rules ask of it. */
export interface CheckedPlan extends Consent, Declarations, Wholes {
  readonly input: PlanInput;
  /** What is in the plan and takes place, as far as is known: what the rules compare. */
  readonly events: readonly PlannedEvent[];
  /** Public events outside the plan that take place. */
  readonly others: readonly PlannedEvent[];
  /** Internal events of the viewer's associations, which nobody else learns of. */
  readonly internal: readonly PlannedEvent[];
  /** The event that is checked alone, by a dry run. */
  readonly only: PlannedEvent | undefined;
  readonly associations: ReadonlyMap<string, PlanAssociation>;
  /** All that was given, drafts and cancelled events too: once each, by id. */
  readonly known: ReadonlyMap<string, PlannedEvent>;
  /** An event of the plan or outside it. */
  eventById(id: string): PlannedEvent | undefined;
  /** An event of the plan, or a public one outside it: what all arrangers see. */
  seenEventById(id: string): PlannedEvent | undefined;
  /** Whether an event is among those that the rules compare. */
  isInPlan(id: string): boolean;
}

const made = new WeakMap<PlanInput, CheckedPlan>();

/** What a plan consists of. The same object for the same input, which nobody changes. */
export function checkedPlan(input: PlanInput): CheckedPlan {
  const plan = made.get(input) ?? readPlan(input);
  made.set(input, plan);
  return plan;
}

function readPlan(input: PlanInput): CheckedPlan {
  const { check, viewer, week, confirmations, pairs } = input;
  const only = check.kind === "EVENT" ? check.event : undefined;
  const consent = readConsent(week, confirmations);
  const events = [
    ...input.events.filter(
      (event) => event.id !== only?.id && isPlaced(event, week, consent.arrangerIds),
    ),
    ...(only === undefined ? [] : [only]),
  ].filter(takesPlace);
  const placed = new Set(events.map(({ id }) => id));
  const outside = input.otherEvents.filter((event) => !placed.has(event.id) && takesPlace(event));
  const isOurs = ({ ownerId }: Event): boolean => viewer?.associationIds.includes(ownerId) === true;
  const known = [...input.events, ...input.otherEvents, ...events].map(plannedEvent);
  const byId = new Map(known.map((event) => [event.id, event]));
  const others = outside.filter(({ visibility }) => visibility === "PUBLIC").map(plannedEvent);
  const publicIds = new Set(others.map(({ id }) => id));
  return {
    ...consent,
    ...readDeclarations(pairs, new Map(known.map(({ id, ownerId }) => [id, ownerId]))),
    input,
    events: events.map(plannedEvent),
    others,
    internal: outside
      .filter((event) => event.visibility === "INTERNAL" && isOurs(event))
      .map(plannedEvent),
    only: only === undefined ? undefined : plannedEvent(only),
    associations: new Map(input.associations.map((one) => [one.id, one])),
    ...readWholes(known),
    known: byId,
    eventById: (id) => byId.get(id),
    seenEventById: (id) => (placed.has(id) || publicIds.has(id) ? byId.get(id) : undefined),
    isInPlan: (id) => placed.has(id),
  };
}

/** Whether an event is in a week's plan: placed there by an arranger, and no draft. */
export function isPlaced(
  { themeWeekId, visibility, ownerId }: Event,
  week: Pick<PlanWeek, "id">,
  arrangerIds: ReadonlySet<string>,
): boolean {
  return (
    themeWeekId === week.id &&
    (visibility === "WEEK" || visibility === "PUBLIC") &&
    arrangerIds.has(ownerId)
  );
}

/** Whether it takes place as far as is known: neither cancelled nor postponed. */
function takesPlace({ status }: Event): boolean {
  return status === "SCHEDULED" || status === "RESCHEDULED";
}

/** What an association is called; its id where nobody has told. */
export function nameOf({ associations }: CheckedPlan, id: string): string {
  return associations.get(id)?.name ?? id;
}
