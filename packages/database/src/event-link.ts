import type { Event } from "@finsam/domain";
import { insertRows } from "./insert-rows.ts";
import { removeLinkRows } from "./link-rows.ts";
import type { Transaction } from "./record.ts";

/** Replaces the link rows of events, `held` being those that have some: associations, organisations, insatser, projects and documents. */
export async function putEventLinks(
  tx: Transaction,
  events: readonly Event[],
  held: ReadonlySet<string>,
): Promise<void> {
  await removeLinkRows(tx, [...held], "event_id", [
    "event_association",
    "event_organisation",
    "event_initiative",
    "event_esf_project",
    "event_document",
  ]);
  await insertRows(tx, "event_association", events.flatMap(associationRows));
  await tx.eventOrganisation.createMany({ data: events.flatMap(organisationRows) });
  await tx.eventInitiative.createMany({
    data: events.flatMap(({ id, ownerId, initiativeIds }) =>
      initiativeIds.map((initiativeId) => ({ eventId: id, initiativeId, ownerId })),
    ),
  });
  await tx.eventEsfProject.createMany({
    data: events.flatMap(({ id, ownerId, esfProjectIds }) =>
      esfProjectIds.map((esfProjectId) => ({ eventId: id, esfProjectId, ownerId })),
    ),
  });
  await tx.eventDocument.createMany({
    data: events.flatMap(({ id, ownerId, documentIds }) =>
      documentIds.map((documentId) => ({ eventId: id, documentId, ownerId })),
    ),
  });
}

function associationRows({ id, ownerId, organiserIds }: Event) {
  const associationIds = new Set([ownerId, ...organiserIds]);
  return [...associationIds].map((associationId) => {
    const position = organiserIds.indexOf(associationId);
    const owns = associationId === ownerId;
    return {
      eventId: id,
      associationId,
      ownerId,
      position: position === -1 ? null : position,
      confirmed: owns && position !== -1,
      belongs: owns,
    };
  });
}

function organisationRows({ id, ownerId, coOrganiserIds, contributors }: Event) {
  const contributing = contributors.flatMap((contributor) => contributor.organisationId ?? []);
  const organisationIds = new Set([...coOrganiserIds, ...contributing]);
  return [...organisationIds].map((organisationId) => {
    const position = coOrganiserIds.indexOf(organisationId);
    return { eventId: id, organisationId, ownerId, position: position === -1 ? null : position };
  });
}
