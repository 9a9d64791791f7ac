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
    /** Of the picture itself. */
    url: urlSchema,
    /** What it shows, for those who do not see it. */
    alternativeText: summarySchema,
    /** Null: none. */
    caption: maybe(summarySchema),
    /** Whose picture it is; null: not stated. */
    credit: maybe(nameSchema),
  })
  .register(annotations, { name: "Image" });

/** Nyhet: linked to what it is about. */
export const newsItemSchema = z.object({
  ...recordEnvelope,
  title: nameSchema,
  /** Such as a report from an event or a job advert. */
  kind: term("NewsKind"),
  /** The first sentences (ingress); null: none. */
  lead: maybe(summarySchema),
  /** Markdown. */
  text: maybe(proseSchema),
  /** As exactly as it is known; null: not at all. */
  publishedOn: maybe(partialDateSchema),
  /** The last day of a job advert, inclusive. */
  lastDay: maybe(daySchema),
  /** Null: none. */
  image: maybe(imageSchema),
  /** Events that it is about. */
  eventIds: set(idOf("Event")),
  /** Insatser that it is about. */
  initiativeIds: set(idOf("Initiative")),
  /** ESF projects that it is about. */
  esfProjectIds: set(idOf("EsfProject")),
  /** Documents that belong to it. */
  documentIds: set(idOf("Document")),
});

/** What {@link newsItemSchema} gives: news with links to what it is about (nyhet). */
export type NewsItem = z.output<typeof newsItemSchema>;
/** What {@link imageSchema} gives: a picture with the words for those who do not see it (bild). */
export type Image = z.output<typeof imageSchema>;
