import type { Actor } from "@finsam/domain";
import type { ActorRole } from "./generated/prisma/client.ts";

/** Which record an actor stands in, and as what. */
export interface ActorPlace {
  readonly initiativeId: string | null;
  readonly esfProjectId: string | null;
  readonly ownerId: string;
  readonly role: ActorRole;
}

/** The link row of one actor; its id is the same whenever the record is written. */
export function actorRow(place: ActorPlace, actor: Actor, position: number) {
  return {
    id: actorId(place, position),
    ...place,
    position,
    associationId: actor.associationId,
    memberPartyCode: actor.memberPartyCode,
    organisationId: actor.organisationId,
    from: actor.from,
    to: actor.to,
  };
}

/** The id of the actor at a place in a list of a record. */
export function actorId(place: ActorPlace, position: number): string {
  return `${place.initiativeId ?? place.esfProjectId}:${place.role}:${position}`;
}
