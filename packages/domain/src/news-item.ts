import * as z from "zod";
import { annotations } from "./annotation.ts";
import {
  daySchema,
  idOf,
  maybe,
  nameSchema,
  partialDateSchema,
  proseSchema,
  set,
  summarySchema,
  term,
  urlSchema,
} from "./primitives.ts";
import { recordEnvelope } from "./record.ts";

/** Bild with the words for those who do not see it. */
export const imageSchema = z
  .object({
    url: urlSchema,
    alternativeText: summarySchema,
    caption: maybe(summarySchema),
    credit: maybe(nameSchema),
  })
  .register(annotations, { name: "Image" });

/** Nyhet: linked to what it is about. */
export const newsItemSchema = z.object({
  ...recordEnvelope,
  title: nameSchema,
  kind: term("NewsKind"),
  lead: maybe(summarySchema),
  /** Markdown. */
  text: maybe(proseSchema),
  publishedOn: maybe(partialDateSchema),
  /** The last day of a job advert, inclusive. */
  lastDay: maybe(daySchema),
  image: maybe(imageSchema),
  eventIds: set(idOf("Event")),
  initiativeIds: set(idOf("Initiative")),
  esfProjectIds: set(idOf("EsfProject")),
  documentIds: set(idOf("Document")),
});

/** @see {@link newsItemSchema} */
export type NewsItem = z.output<typeof newsItemSchema>;
/** @see {@link imageSchema} */
export type Image = z.output<typeof imageSchema>;
