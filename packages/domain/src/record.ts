import * as z from "zod";
import { idSchema, instantSchema, list, set, slugSchema, term } from "./primitives.ts";

/** The kinds of record: what has an id, an owner, a version, a visibility and a place in the change feed. */
export const recordKinds = [
  "Association",
  "Organisation",
  "EventSeries",
  "ThemeWeek",
  "Initiative",
  "EsfProject",
  "Event",
  "Document",
  "NewsItem",
  "Confirmation",
  "Hold",
] as const;

/** The kind of a record, the same name as its type in GraphQL and its `kind` in the change feed. */
export type RecordKind = (typeof recordKinds)[number];

const envelope = {
  /** Stable for ever and the same on every server. */
  id: idSchema,
  /** The association that owns the record (F1). */
  ownerId: idSchema,
  /** Rises by one at each accepted write; the first is 1. */
  version: z.int().min(1),
  /** When this version was written. */
  updatedAt: instantSchema,
};

const address = {
  /** For addresses only; unique within owner and kind. */
  slug: slugSchema,
  /** Earlier slugs, which redirect here. */
  formerSlugs: set(slugSchema),
  /** Records that were merged into this one and redirect here. */
  mergedIds: list(idSchema),
};

/** The visibilities of every record but events. */
const recordVisibilitySchema = term("Visibility").exclude(["WEEK"]);

/** What an association's own record, always public, carries beside its content. */
export const associationEnvelope = {
  ...envelope,
  ...address,
  visibility: z.literal("PUBLIC").default("PUBLIC"),
};

/** What an addressable record carries beside its content. */
export const recordEnvelope = { ...envelope, ...address, visibility: recordVisibilitySchema };

/** What an event carries: it may also be seen by the arrangers of its theme week only. */
export const eventEnvelope = { ...envelope, ...address, visibility: term("Visibility") };

/** What a record without an address of its own carries. */
export const wordEnvelope = { ...envelope, visibility: recordVisibilitySchema };
