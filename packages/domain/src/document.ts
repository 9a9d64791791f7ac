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
  kind: term("DocumentKind"),
  summary: maybe(summarySchema),
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
  initiativeIds: set(idOf("Initiative")),
  esfProjectIds: set(idOf("EsfProject")),
});

/** @see {@link documentSchema} */
export type Document = z.output<typeof documentSchema>;
