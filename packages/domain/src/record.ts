import * as z from "zod";
import { annotations, described } from "./annotation.ts";
import { idOf, idSchema, instantSchema, list, set, slugSchema, term } from "./primitives.ts";

const envelope = {
  /** Stable for ever and the same on every server. */
  id: idSchema,
  /** The association that owns the record (F1). */
  ownerId: idOf("Association"),
  /** Rises by one at each accepted write; the first is 1. */
  version: z.int().min(1),
  /** When this version was written. */
  updatedAt: instantSchema,
};

const address = {
  /** For addresses only; unique within owner and kind. */
  slug: described(
    slugSchema,
    "The readable part of its address; unique within owner and kind. Made from the name where it is left out; the one before goes on leading to the record.",
  ),
  /** Earlier slugs, which redirect here. */
  formerSlugs: set(slugSchema),
  /** Records that were merged into this one and redirect here. */
  mergedIds: list(idSchema),
};

/** The visibilities of every record but events. */
const recordVisibilitySchema = term("Visibility").exclude(["WEEK"]).register(annotations, {
  vocabulary: "Visibility",
  description:
    "Who sees it (synlighet): not WEEK. A new record is a draft. An editor writes drafts; all else takes a coordinator.",
});

const eventVisibilitySchema = described(
  term("Visibility"),
  "Who sees it (synlighet). A new event is a draft. An editor writes drafts; all else takes a coordinator.",
);

/** What an association's own record, always public, carries beside its content. */
export const associationEnvelope = {
  ...envelope,
  ...address,
  visibility: z.literal("PUBLIC").default("PUBLIC"),
};

/** What an addressable record carries beside its content. */
export const recordEnvelope = { ...envelope, ...address, visibility: recordVisibilitySchema };

/** What an event carries: it may also be seen by the arrangers of its theme week only. */
export const eventEnvelope = { ...envelope, ...address, visibility: eventVisibilitySchema };

/** What a record without an address of its own carries. */
export const wordEnvelope = { ...envelope, visibility: recordVisibilitySchema };

/** What an association's word on a theme week carries. */
export const weekWordEnvelope = {
  ...wordEnvelope,
  /** The theme week that it is about. */
  themeWeekId: idOf("ThemeWeek"),
};
