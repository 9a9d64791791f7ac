import * as z from "zod";
import { described } from "./annotation.ts";
import { brokenRule } from "./failure.ts";
import { idOf, idSchema, maybe, summarySchema } from "./primitives.ts";
import { weekWordEnvelope } from "./record.ts";

/** Förslag: a change that somebody else would like in an event, or an event that she would like. Its owner decides, at home. */
export const proposalSchema = z
  .object({
    ...weekWordEnvelope,
    /** Whose event it is or would be. */
    toId: idOf("Association"),
    /** Null: an event that is not there yet. */
    eventId: maybe(idOf("Event")),
    /** The version that the proposer has seen; null for a new event. */
    eventVersion: maybe(z.int().min(1)),
    /** Fields of the event as they would be: absent stays, null clears. */
    change: z.record(z.string(), z.json()),
    /** In the proposer's words; null: none given. */
    why: maybe(summarySchema),
    /** Proposals that were made by one act, such as a plan for the whole week. */
    batchId: maybe(described(idSchema.clone(), "What proposals of one act have in common.")),
  })
  .refine(
    ({ eventId, eventVersion }) => (eventId === null) === (eventVersion === null),
    brokenRule("EVENT_AND_VERSION", ["eventVersion"]),
  );

/** What {@link proposalSchema} gives: fields that somebody else would like in an event (förslag). */
export type Proposal = z.output<typeof proposalSchema>;
