import type { Database } from "@finsam/database";
import { canonicalJson, type Json, recordKinds } from "@finsam/domain";
import type { NetworkServer } from "../network-server.ts";

/** A record as a database holds it. */
export interface HeldRecord {
  readonly kind: string;
  readonly id: string;
  readonly ownerId: string;
  readonly version: number;
  readonly isDeleted: boolean;
  readonly data: { readonly [field: string]: Json };
}

/** All records of a database, deleted ones included. */
export async function heldRecords({ pool }: Database): Promise<HeldRecord[]> {
  const selects = recordKinds.map(
    (kind) =>
      `select '${kind}' as kind, id, owner_id as "ownerId", version::float8 as version, deleted_at is not null as "isDeleted", data from ${tableOf(kind)}`,
  );
  const { rows } = await pool.query<HeldRecord>(selects.join(" union all "));
  return rows;
}

/** `EventSeries` is in `event_series`. */
function tableOf(kind: string): string {
  return kind.replace(/(?<=[a-z])[A-Z]/g, "_$&").toLowerCase();
}

/** What of an association's records everybody may see, as texts that are equal for equal records, by id. */
export function publicRecords(
  records: readonly HeldRecord[],
  ownerId: string,
): Map<string, string> {
  return livingRecords(records.filter(isPublic), ownerId);
}

/** All of an association's records that are there, public or not. */
export function livingRecords(
  records: readonly HeldRecord[],
  ownerId: string,
): Map<string, string> {
  return new Map(
    records
      .filter((record) => record.ownerId === ownerId && !record.isDeleted)
      .map(({ id, kind, data }) => [id, canonicalJson({ kind, data })]),
  );
}

/** What people call a record; undefined: its kind has no name. */
export function nameOf({ title, name }: HeldRecord["data"]): string | undefined {
  const said = title ?? name;
  return typeof said === "string" ? said : undefined;
}

function isPublic({ kind, data }: HeldRecord): boolean {
  return kind === "Association" || data["visibility"] === "PUBLIC";
}

/** An association's records in a server's public feed, walked over HTTP, past what stands before it. Throws if it can't be walked. */
export async function walkedRecords(
  { port, name }: NetworkServer,
  association: string,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let target = `/feed?association=${association}&limit=500`;
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}${target}`, {
      signal: AbortSignal.timeout(30_000),
    });
    if (!answer.ok) throw new Error(`${name} answered ${answer.status} for ${target}`);
    const page: { next: string; items: { state: string; id: string; kind: string; data: Json }[] } =
      JSON.parse(await answer.text());
    for (const { state, id, kind, data } of page.items)
      if (state === "updated") found.set(id, canonicalJson({ kind, data }));
      else found.delete(id);
    if (page.items.length === 0) return found;
    const next = new URL(page.next);
    target = `${next.pathname}${next.search}`;
  }
}

/** In what two sets of records differ, as lines to read; none where they are equal. */
export function differences(
  where: string,
  is: ReadonlyMap<string, string>,
  should: ReadonlyMap<string, string>,
): string[] {
  const missing = [...should].filter(([id]) => !is.has(id));
  const tooMuch = [...is].filter(([id]) => !should.has(id));
  const other = [...should].filter(([id, text]) => is.has(id) && is.get(id) !== text);
  return [
    ...told(where, "is missing", missing),
    ...told(where, "should not be there", tooMuch),
    ...told(where, "should be", other),
    ...told(
      where,
      "is instead",
      other.slice(0, 3).map(([id]) => [id, is.get(id) ?? ""]),
    ),
  ];
}

function told(
  where: string,
  what: string,
  records: readonly (readonly [string, string])[],
): string[] {
  const [first] = records;
  if (first === undefined) return [];
  return [`${where}: ${records.length} ${what}, such as ${first[0]} ${first[1].slice(0, 300)}`];
}
