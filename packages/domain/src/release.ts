import * as z from "zod";
import { annotations } from "./annotation.ts";
import { brokenRule } from "./failure.ts";
import {
  hashSchema,
  idOf,
  instantSchema,
  list,
  maybe,
  nameSchema,
  summarySchema,
} from "./primitives.ts";
import { weekWordEnvelope } from "./record.ts";
import { eventVersionSchema } from "./sign-off.ts";

/** Names that no release may have: they stand for the plan as it is, and for the latest release. */
export const reservedReleaseNames: readonly string[] = ["working", "latest"];

/** One event in a release: which, whose and at which version. What it told stays with its owner. */
export const releaseLineSchema = z
  .object({
    ...eventVersionSchema.shape,
    /** The association that owns the event. */
    ownerId: idOf("Association"),
    /** Of when and where it was, so that a move since then is seen. */
    placementHash: hashSchema,
  })
  .register(annotations, { name: "ReleaseLine" });

/** Utgåva: what of a theme week's plan has gone out. Never changed. */
export const releaseSchema = z
  .object({
    ...weekWordEnvelope,
    /** From 1, rising within the week. */
    number: z.int().min(1),
    /** As people call it; not `working` or `latest`. */
    name: nameSchema.refine(
      (name) => !reservedReleaseNames.includes(name.toLowerCase()),
      brokenRule("RESERVED_NAME"),
    ),
    /** What the lead says of it; null: nothing. */
    comment: maybe(summarySchema),
    /** When it went out. */
    releasedAt: instantSchema,
    /** One for each event, at most 5,000. */
    lines: list(releaseLineSchema, 5000),
  })
  .refine(
    ({ lines }) => new Set(lines.map(({ eventId }) => eventId)).size === lines.length,
    brokenRule("REPEATED", ["lines"]),
  );

/** What {@link releaseSchema} gives: the events of a theme week that have gone out, each at one version (utgåva). */
export type Release = z.output<typeof releaseSchema>;
