import * as z from "zod";
import { brokenRule } from "./failure.ts";
import { idOf, maybe, term } from "./primitives.ts";
import { wordEnvelope } from "./record.ts";

/** Bekräftelse: an association's own word that it arranges an event, or takes part in a theme week. */
export const confirmationSchema = z
  .object({
    ...wordEnvelope,
    eventId: maybe(idOf("Event")),
    themeWeekId: maybe(idOf("ThemeWeek")),
    /** The version of the week's frame that is answered; null for an event. */
    frameVersion: maybe(z.int().min(1)),
    answer: term("ConfirmationAnswer"),
  })
  .refine(
    (word) => (word.eventId === null) !== (word.themeWeekId === null),
    brokenRule("EVENT_OR_WEEK"),
  );

/** @see {@link confirmationSchema} */
export type Confirmation = z.output<typeof confirmationSchema>;
