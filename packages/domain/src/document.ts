import * as z from "zod";
import {
  idOf,
  maybe,
  nameSchema,
  partialDateSchema,
  set,
  summarySchema,
  term,
  urlSchema,
} from "./primitives.ts";
import { recordEnvelope } from "./record.ts";

/** Dokument: something to read, linked to what it is about. */
export const documentSchema = z.object({
  ...recordEnvelope,
  title: nameSchema,
  /** Such as a report or an agreement. */
  kind: term("DocumentKind"),
  /** Null: none written. */
  summary: maybe(summarySchema),
  /** As exactly as it is known; null: not at all. */
  publishedOn: maybe(partialDateSchema),
  /** Null where the document itself is not to be had. */
  url: maybe(urlSchema),
  /** An IANA media type, such as `application/pdf`. */
  mediaType: maybe(z.string().regex(/^[\w.+-]+\/[\w.+-]+$/)),
  /** BCP 47. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .default("sv"),
  /** Insatser that it is about. */
  initiativeIds: set(idOf("Initiative")),
  /** ESF projects that it is about. */
  esfProjectIds: set(idOf("EsfProject")),
});

/** What {@link documentSchema} gives: something to read, with its address where it is to be had (dokument). */
export type Document = z.output<typeof documentSchema>;
