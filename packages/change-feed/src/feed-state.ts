import { canonicalInstant, type Parsed, parseWith, vocabulary } from "@finsam/domain";
import * as z from "zod";
import { failed } from "./failure.ts";

/** What one association's part of the feeds is worth at the moment (F10, F11). */
export interface AssociationState {
  /** The association's id. */
  readonly association: string;
  /** Whether its records are written on this server. */
  readonly hosted: boolean;
  /** `LIVE` for what is hosted. A reader takes a state that it doesn't know as `STALE`. */
  readonly state: "LIVE" | "STALE" | "FAILING" | "PAUSED";
  /** When the state began; null where that is not known. */
  readonly since: string | null;
  /** When its home was last known to have been read to the end; null for what is hosted, or has never been read. */
  readonly asOf: string | null;
}

/** What a server tells of its feeds, to the one who asks. */
export interface FeedState {
  /** The audiences whose feeds the asker may read: a week that an association is invited to is found here. */
  readonly audiences: readonly string[];
  /** Every association whose records the feeds hold. */
  readonly associations: readonly AssociationState[];
}

const instantSchema = z.string().refine((text) => canonicalInstant(text) !== undefined);

/** What the document at `/feed/state` is on the wire. */
export const feedStateSchema = z.object({
  audiences: z.array(z.string().max(200)).max(10_000),
  associations: z
    .array(
      z.object({
        association: z.uuid(),
        hosted: z.boolean(),
        state: z.enum(vocabulary.SourceState),
        since: instantSchema.nullable().default(null),
        asOf: instantSchema.nullable().default(null),
      }),
    )
    .max(10_000),
});

const readSchema = feedStateSchema.extend({
  associations: z.array(
    feedStateSchema.shape.associations.element.extend({
      state: z.enum(vocabulary.SourceState).catch("STALE"),
    }),
  ),
});

/** The document at `/feed/state` as JSON. */
export function encodeFeedState({ audiences, associations }: FeedState): string {
  return JSON.stringify({
    audiences,
    associations: associations.map(({ association, hosted, state, since, asOf }) => ({
      association,
      hosted,
      state,
      since,
      asOf,
    })),
  });
}

/** Reads the document at `/feed/state`. */
export function parseFeedState(text: string): Parsed<FeedState> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failed("NOT_JSON");
  }
  return parseWith(readSchema, json);
}
