import type { FormValues } from "../form/form-values.ts";
import { graphql, type ResultOf } from "../graphql.ts";

/** What the pages of own records show of every kind. */
export const OwnedFields = graphql(`
  fragment OwnedFields on OwnedRecord @_unmask {
    id
    version
    updatedAt
    slug
    visibility
    owner {
      slug
      name
    }
    source {
      kind
    }
  }
`);

/** Who sees a record. */
export type Visibility = "DRAFT" | "INTERNAL" | "WEEK" | "PUBLIC";

/** A record of an association, as its people keep it. */
export interface OwnRecord {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly slug: string;
  readonly visibility: Visibility;
  readonly owner: { readonly slug: string; readonly name: string };
  /** Whether it is written here; others come from a server or a web site of their own. */
  readonly isKeptHere: boolean;
  readonly title: string;
  /** Of an event. */
  readonly status?: "SCHEDULED" | "RESCHEDULED" | "POSTPONED" | "CANCELLED";
  /** What the form shows of it. */
  readonly values: FormValues;
}

/** A record as its pages keep it: what every kind has, and what its own kind calls it and shows in the form. */
export function ownRecord(
  { id, version, updatedAt, slug, visibility, owner, source }: ResultOf<typeof OwnedFields>,
  own: Pick<OwnRecord, "title" | "status" | "values">,
): OwnRecord {
  const isKeptHere = source.kind === "HOSTED";
  return { id, version, updatedAt, slug, visibility, owner, isKeptHere, ...own };
}
