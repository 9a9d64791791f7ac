import * as z from "zod";
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
export const eventTemplateSchema = z.object({
  title: maybe(nameSchema),
  summary: maybe(summarySchema),
  kind: maybe(term("EventKind")),
  audience: set(term("Audience")),
  theme: maybe(nameSchema),
  venue: maybe(venueSchema),
  doorsTime: maybe(clockTimeSchema),
  startTime: maybe(clockTimeSchema),
  endTime: maybe(clockTimeSchema),
  registrationEmail: maybe(mailboxSchema),
  /** Swedish kronor; 0 = free. */
  priceSek: maybe(z.int().min(0).max(1_000_000)),
});

/** Serie: events that belong together over time, such as Frukostmöten. No recurrence rule is ever the truth. */
export const eventSeriesSchema = z.object({
  ...recordEnvelope,
  name: nameSchema,
  aliases: list(nameSchema),
  description: maybe(proseSchema),
  template: maybe(eventTemplateSchema),
});

/** @see {@link eventSeriesSchema} */
export type EventSeries = z.output<typeof eventSeriesSchema>;
/** @see {@link eventTemplateSchema} */
export type EventTemplate = z.output<typeof eventTemplateSchema>;
