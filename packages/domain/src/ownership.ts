/** Where an association has its home: the one place in which its records are written. */
export type Home =
  | { readonly kind: "hosted" }
  /** Its own server; `url` is where a person writes there. */
  | { readonly kind: "peer"; readonly url: string };

/** What decides whether a record can be written here. */
export interface Writing {
  /** The association that owns the record, for a new one: would own it. */
  readonly ownerId: string;
  /** The home of the owner as this server has it; undefined for an association that is not known here. */
  readonly home: Home | undefined;
  /** The address of the feed from which the record was imported; null for one that was written here. */
  readonly importedFrom: string | null;
}

/** The refusal of a write that belongs to another server (F2). */
export interface OwnedElsewhere {
  /** For programs; never changes. */
  readonly code: "OWNED_ELSEWHERE";
  /** The association that owns the record. */
  readonly ownerId: string;
  /** Where it can be changed: the owner's server or the imported feed; null when the owner is not known. */
  readonly url: string | null;
}

/** Whether a record can be written here (F2): its owner is hosted here and it was not imported. */
export function refuseWrite({ ownerId, home, importedFrom }: Writing): OwnedElsewhere | undefined {
  if (home?.kind === "hosted" && importedFrom === null) return undefined;
  const url = home?.kind === "peer" ? home.url : importedFrom;
  return { code: "OWNED_ELSEWHERE", ownerId, url };
}
