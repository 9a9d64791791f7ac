import * as z from "zod";
import { annotations, described } from "./annotation.ts";
import {
  clockTimeSchema,
  list,
  mailboxSchema,
  maybe,
  nameSchema,
  proseSchema,
  set,
  summarySchema,
  term,
} from "./primitives.ts";
import { recordEnvelope } from "./record.ts";
import { venueSchema } from "./venue.ts";

/** What a new occurrence of a series takes over, unless it says otherwise. Clock times are local to the series. */
export const eventTemplateSchema = z
  .object({
    title: described(maybe(nameSchema), "The title of an occurrence."),
    summary: described(maybe(summarySchema), "A few sentences on an occurrence."),
    kind: described(maybe(term("EventKind")), "Kind of event."),
    audience: described(
      set(term("Audience")),
      "For whom it is (målgrupp). The first is the primary audience.",
    ),
    theme: described(maybe(nameSchema), "What it is about (tema), a few words."),
    venue: described(maybe(venueSchema), "Where it is (plats)."),
    doorsTime: described(
      maybe(clockTimeSchema),
      "When the doors open (insläpp), `HH:MM` in the occurrence's time zone.",
    ),
    startTime: described(
      maybe(clockTimeSchema),
      "When it starts, `HH:MM` in the occurrence's time zone.",
    ),
    endTime: described(
      maybe(clockTimeSchema),
      "When it ends, exclusive, `HH:MM` in the occurrence's time zone.",
    ),
    registrationEmail: described(
      maybe(mailboxSchema),
      "A function mailbox where one signs up (anmälan).",
    ),
    priceSek: described(
      maybe(z.int().min(0).max(1_000_000)),
      "Price in Swedish kronor; 0 = free, null = not stated.",
    ),
  })
  .register(annotations, { name: "EventTemplate" });

/** Serie: events that belong together over time, such as Frukostmöten. No recurrence rule is ever the truth. */
export const eventSeriesSchema = z.object({
  ...recordEnvelope,
  name: nameSchema,
  aliases: described(list(nameSchema), "Other names and spellings."),
  description: maybe(proseSchema),
  template: described(
    maybe(eventTemplateSchema),
    "What a new occurrence takes over, unless it says otherwise. Coming occurrences that have not departed from it follow a change.",
  ),
});

/** What {@link eventSeriesSchema} gives: events that belong together over time (serie). */
export type EventSeries = z.output<typeof eventSeriesSchema>;
/** What {@link eventTemplateSchema} gives: what a new occurrence takes over; null takes over nothing. */
export type EventTemplate = z.output<typeof eventTemplateSchema>;
