import { type Json, newRecord } from "@finsam/domain";
import type { NetworkAssociation } from "../network-association.ts";

/** The content of a record. */
export type Data = { readonly [field: string]: Json };

/** A record that is public at its home. */
export interface TargetRecord {
  readonly kind: string;
  readonly id: string;
  readonly data: Data;
}

/** An association that none of the others knows. */
export const hostileAssociation: NetworkAssociation = {
  id: "00000000-0000-4000-8000-0000000f0005",
  slug: "illvilja",
  name: "Illvilja",
};

/** The hostile association's own record. */
export function hostileAssociationData(): Data {
  const { id, slug, name } = hostileAssociation;
  const born = newRecord(
    "Association",
    { slug, name, shortName: name },
    { id, ownerId: id, now: new Date() },
  );
  return dataOf(born);
}

/** A public event. */
export function eventData(id: string, ownerId: string, title: string, version: number): Data {
  const fields = {
    slug: `e-${id}`,
    title,
    kind: "SEMINAR",
    startsOn: "2027-12-01",
    endsOn: "2027-12-01",
    visibility: "PUBLIC",
  };
  return { ...dataOf(newRecord("Event", fields, { id, ownerId, now: new Date() })), version };
}

function dataOf(
  born: { readonly ok: true; readonly value: { readonly data: object } } | { readonly ok: false },
): Data {
  if (!born.ok) throw new TypeError(`Expected a record, got ${JSON.stringify(born)}`);
  return JSON.parse(JSON.stringify(born.value.data));
}
