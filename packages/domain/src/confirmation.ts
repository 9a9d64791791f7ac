import * as z from "zod";
import { brokenRule } from "./failure.ts";
import { idOf, maybe, term } from "./primitives.ts";
import { wordEnvelope } from "./record.ts";

/** Bekräftelse: an association's own word that it arranges an event, or takes part in a theme week. */
export const confirmationSchema = z
  .object({
    ...wordEnvelope,
    /** Null: it is about a week. */
    eventId: maybe(idOf("Event")),
    /** Null: it is about an event. */
    themeWeekId: maybe(idOf("ThemeWeek")),
    /** The version of the week's frame that is answered; null for an event. */
    frameVersion: maybe(z.int().min(1)),
    /** Yes, or no, also after a yes. */
    answer: term("ConfirmationAnswer"),
  })
  .refine(
    (word) => (word.eventId === null) !== (word.themeWeekId === null),
    brokenRule("EVENT_OR_WEEK"),
  );

/** What {@link confirmationSchema} gives: an answer about one event or one theme week, the other null (bekräftelse). */
export type Confirmation = z.output<typeof confirmationSchema>;
