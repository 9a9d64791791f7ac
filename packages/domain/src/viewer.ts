import type { Term } from "./vocabulary.ts";

/** The roles of somebody, by the id of the association. */
export type Roles = ReadonlyMap<string, Term<"RoleName">>;

/** Somebody about whom nothing is known. */
export interface Anonymous {
  /** Tells nobody from a person and from a token. */
  readonly kind: "anonymous";
}

/** A person who has signed in. */
export interface SignedInPerson {
  /** Tells a person from a token and from nobody. */
  readonly kind: "person";
  /** The same as long as the account exists. */
  readonly id: string;
  /** As she is called where others see what she has done. */
  readonly name: string;
  /** The address that she signed in with. */
  readonly email: string;
  /** Empty for a person without any. */
  readonly roles: Roles;
  /** Whether she runs the platform: she adds and closes associations. Gives no right to anybody's records. */
  readonly operator: boolean;
}

/** A program with an API token of an association. */
export interface TokenHolder {
  /** Tells a token from a person and from nobody. */
  readonly kind: "token";
  /** Of the token. */
  readonly id: string;
  /** What its maker called it. */
  readonly name: string;
  /** Of the one association that it was made for. */
  readonly roles: Roles;
}

/** Who asks. */
export type Viewer = Anonymous | SignedInPerson | TokenHolder;

/** Nobody in particular: what the public sees. */
export const anonymous: Anonymous = { kind: "anonymous" };

/** Each role has the rights of those before it. */
const ladder: readonly Term<"RoleName">[] = ["READER", "EDITOR", "COORDINATOR", "ADMIN"];

/** Whether somebody has at least this role in an association. */
export function hasRole(viewer: Viewer, associationId: string, least: Term<"RoleName">): boolean {
  const role = viewer.kind === "anonymous" ? undefined : viewer.roles.get(associationId);
  return role !== undefined && ladder.indexOf(role) >= ladder.indexOf(least);
}

/** The associations in which somebody has at least this role. */
export function associationsOf(viewer: Viewer, least: Term<"RoleName">): string[] {
  if (viewer.kind === "anonymous") return [];
  return [...viewer.roles.keys()].filter((id) => hasRole(viewer, id, least));
}
