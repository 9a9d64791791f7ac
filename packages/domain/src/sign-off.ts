import * as z from "zod";
import { annotations } from "./annotation.ts";
import { brokenRule } from "./failure.ts";
import { hashSchema, idOf, list } from "./primitives.ts";
import { weekWordEnvelope } from "./record.ts";

/** A version of an event with what it said. */
export const eventVersionSchema = z
  .object({
    /** Of the event. */
    eventId: idOf("Event"),
    /** The version that it has then. */
    version: z.int().min(1),
    /** Of what the event told at this version: being made public alone doesn't change it. */
    contentHash: hashSchema,
  })
  .register(annotations, { name: "EventVersion" });

/** Klartecken: versions of its own events that an association lets go out with the next release of a theme week. */
export const signOffSchema = z
  .object({ ...weekWordEnvelope, events: list(eventVersionSchema, 1000) })
  .refine(
    ({ events }) => new Set(events.map(({ eventId }) => eventId)).size === events.length,
    brokenRule("REPEATED", ["events"]),
  );

/** What {@link signOffSchema} gives: the versions of its own events that an association lets go out (klartecken). */
export type SignOff = z.output<typeof signOffSchema>;
