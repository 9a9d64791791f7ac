import { type RecordKind, wordKinds } from "./record-kind.ts";
import { hasRole, type Viewer } from "./viewer.ts";
import type { Term } from "./vocabulary.ts";

/** A write to a record: what it was and what it would be. */
export interface IntendedWrite {
  /** The kind decides too: an association's word to others takes a `COORDINATOR`. */
  readonly kind: RecordKind;
  /** The association that owns the record. */
  readonly ownerId: string;
  /** Null for a record that is new, or was deleted. */
  readonly before: Term<"Visibility"> | null;
  /** Null for a record that is deleted by this. */
  readonly after: Term<"Visibility"> | null;
  /** Whether it tells that an association has ceased to be. */
  readonly closes?: boolean;
}

/** Kinds that are an association's word to others: no drafts of an editor. */
const coordinatorKinds: ReadonlySet<RecordKind> = new Set([
  "Association",
  "ThemeWeek",
  ...wordKinds,
]);

/**
 * Whether somebody may write so. An `EDITOR` writes drafts that stay drafts; all else, publishing first of all, takes a
 * `COORDINATOR`. An association is created and closed by the operator, and its record never deleted (F8).
 */
export function mayWrite(
  viewer: Viewer,
  { kind, ownerId, before, after, closes = false }: IntendedWrite,
): boolean {
  if (kind === "Association") {
    if (after === null) return false;
    if (before === null || closes) return mayOperate(viewer);
  }
  const isDraft = [before, after].every(
    (visibility) => visibility === null || visibility === "DRAFT",
  );
  const least = isDraft && !coordinatorKinds.has(kind) ? "EDITOR" : "COORDINATOR";
  return hasRole(viewer, ownerId, least);
}

/**
 * Whether somebody manages an association's people, tokens, sources and what it keeps, and reads its audit log. Always a
 * person: a program manages nobody.
 */
export function mayManage(viewer: Viewer, associationId: string): boolean {
  return viewer.kind === "person" && hasRole(viewer, associationId, "ADMIN");
}

/** Whether somebody runs the platform. */
export function mayOperate(viewer: Viewer): boolean {
  return viewer.kind === "person" && viewer.operator;
}
