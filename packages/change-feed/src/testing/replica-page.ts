import { type Issue, parseAnyRecord } from "@finsam/domain";
import type { PutItem, QuarantineItem, RemoveItem, ReplicaItem } from "../replica-item.ts";
import type { PageToApply } from "../replica-store.ts";
import { organisationData } from "./organisation-data.ts";

type RecordIds<Count extends number> = Count extends 3
  ? readonly [string, string, string]
  : readonly string[];

/** The same ids each time. */
export function recordIds<Count extends number>(count: Count): RecordIds<Count>;
export function recordIds(count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, index) => `00000000-0000-4000-9000-${String(index + 1).padStart(12, "0")}`,
  );
}

/** A valid record. */
export function putItem(id: string, owner: string, number: bigint, version: number): PutItem {
  const data = organisationData(id, owner, version);
  const parsed = parseAnyRecord("Organisation", data);
  if (!parsed.ok) throw new Error(`Expected a valid record, got ${parsed.issues[0].message.en}`);
  const item = { state: "updated", kind: "Organisation", id, modified: number, data } as const;
  return { action: "put", item, owner, record: parsed.value };
}

/** A record of a kind that no server knows. */
export function unknownItem(id: string, owner: string, number: bigint): PutItem {
  const data = { id, ownerId: owner, version: 1 };
  const item = { state: "updated", kind: "Unheard", id, modified: number, data } as const;
  return { action: "put", item, owner, record: null };
}

/** A record without a name. */
export function quarantinedItem(id: string, owner: string, number: bigint): QuarantineItem {
  const { name: _name, ...data } = organisationData(id, owner, 2);
  const item = { state: "updated", kind: "Organisation", id, modified: number, data } as const;
  const message = { sv: "Ange en text", en: "Expected a text" };
  const issue: Issue = { path: ["name"], code: "INVALID_TYPE", message };
  return { action: "quarantine", item, owner, issues: [issue] };
}

/** A record that has left. */
export function deletedItem(id: string, number: bigint): RemoveItem {
  const item = { state: "deleted", kind: "Organisation", id, modified: number } as const;
  return { action: "remove", item };
}

/** A page of the epoch `e`, asked for somewhere else than where the cursor stands unless `asked` says so. */
export function pageOf(
  walk: number,
  items: readonly ReplicaItem[],
  given: Partial<Omit<PageToApply, "walk" | "items">> = {},
): PageToApply {
  const asked = "somewhere else";
  return { walk, asked, next: "1", epoch: "e", isLast: false, ...given, items };
}
