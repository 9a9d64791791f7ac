import type { ItemData } from "../feed-item.ts";

/** The data of a public record that is valid everywhere and points to nothing but its owner. */
export function organisationData(id: string, owner: string, version: number): ItemData {
  return {
    id,
    ownerId: owner,
    version,
    updatedAt: "2026-10-01T10:00:00.000Z",
    visibility: "PUBLIC",
    slug: `organisation-${id}`,
    name: `Organisation, version ${version}`,
    kind: "COMPANY",
  };
}
