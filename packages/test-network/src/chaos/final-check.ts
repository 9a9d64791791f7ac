import { canonicalJson } from "@finsam/domain";
import { draftMark } from "./record-mutation.ts";
import type { RecordWriter } from "./record-writer.ts";
import {
  differences,
  type HeldRecord,
  heldRecords,
  livingRecords,
  nameOf,
  publicRecords,
} from "./held-records.ts";
import type { HostileServer } from "./hostile-server.ts";
import { fourAssociations } from "../network-association.ts";
import type { Network } from "../network.ts";

/** What is known of a run beside what its databases hold. */
export interface RunFacts {
  readonly network: Network;
  readonly writers: readonly RecordWriter[];
  readonly hostile: HostileServer;
}

/** What the databases hold that they should not, or don't hold that they should. No server may be running. */
export async function finalCheck({ network, writers, hostile }: RunFacts): Promise<string[]> {
  const wrong: string[] = [];
  await using gatewayDatabase = await network.gateway.open();
  const gateway = await heldRecords(gatewayDatabase);
  const byNode = new Map<string, readonly HeldRecord[]>();
  for (const node of network.nodes) {
    await using database = await node.open();
    byNode.set(node.association.id, await heldRecords(database));
  }
  for (const { id, slug } of fourAssociations) {
    const owned = byNode.get(id) ?? [];
    const should = publicRecords(owned, id);
    wrong.push(
      ...differences(`${slug} in the gateway's database`, livingRecords(gateway, id), should),
    );
    for (const { name, association } of network.nodes)
      if (association.id !== id)
        wrong.push(
          ...differences(
            `${slug} in the database of ${name}`,
            livingRecords(byNode.get(association.id) ?? [], id),
            should,
          ),
        );
  }
  for (const { node, acknowledged } of writers) {
    const owned = new Map(
      (byNode.get(node.association.id) ?? []).map((record) => [record.id, record]),
    );
    wrong.push(...lostWrites(node.name, acknowledged, owned));
  }
  wrong.push(
    ...differences(
      "what the hostile server owns",
      livingRecords(gateway, hostile.association.id),
      hostileRecords(hostile),
    ),
  );
  for (const [where, records] of [["the gateway", gateway] as const, ...byNode])
    wrong.push(...foreign(where, records, hostile));
  const refused = await gatewayDatabase.pool.query<{ id: string; reason: string }>(
    `select r.record_id as id, r.reason from feed_refusal r join feed_cursor c using (feed)
      join peer p on p.id::text = c.source where p.url = $1`,
    [hostile.url],
  );
  const reasons = new Map(refused.rows.map(({ id, reason }) => [id, reason]));
  for (const [id, reason] of hostile.toBeRefused)
    if (reasons.get(id) !== reason)
      wrong.push(`the gateway should have recorded ${reason} of ${id}, not ${reasons.get(id)}`);
  for (const [name, database] of [["gateway", gatewayDatabase] as const])
    if (await holdsDraft(database)) wrong.push(`a draft is held by the ${name}`);
  return wrong;
}

/** Acknowledged writes that the owner doesn't have. */
function lostWrites(
  where: string,
  acknowledged: RecordWriter["acknowledged"],
  owned: ReadonlyMap<string, HeldRecord>,
): string[] {
  const lost: string[] = [];
  for (const [id, { version, state, name, isSure }] of acknowledged) {
    if (version === 0) continue;
    const held = owned.get(id);
    if (held === undefined || held.version < version)
      lost.push(`${id}: version ${version}, held is ${held?.version}`);
    else if (isSure && held.version === version && !isAs(held, state, name))
      lost.push(`${id}: ${state} ${name}, held is ${JSON.stringify(held.data)}`);
  }
  return lost.length === 0
    ? []
    : [`${where} has lost ${lost.length} acknowledged writes, such as ${lost[0]}`];
}

function isAs({ isDeleted, data }: HeldRecord, state: string, name: string | undefined): boolean {
  if (state === "DELETED") return isDeleted;
  if (isDeleted || data["visibility"] !== state) return false;
  return name === undefined || nameOf(data) === name;
}

/** Of its own what it has said last in valid form. */
function hostileRecords({ own }: HostileServer): Map<string, string> {
  return new Map(
    [...own].map(([id, data]) => {
      const kind = data["ownerId"] === id ? "Association" : "Event";
      return [id, canonicalJson({ kind, data })];
    }),
  );
}

/** Records that exist nowhere but in what was refused, and drafts of others. */
function foreign(
  where: string,
  records: readonly HeldRecord[],
  { madeUp }: HostileServer,
): string[] {
  const applied = records.filter(
    ({ id, data }) => madeUp.has(id) || JSON.stringify(data).includes("PÅHITTAT"),
  );
  const leaked = records.filter(
    ({ ownerId, data }) => ownerId !== where && JSON.stringify(data).includes(draftMark),
  );
  return [
    ...(applied.length > 0
      ? [
          `${where} has ${applied.length} records that were to be refused, such as ${JSON.stringify(applied[0])}`,
        ]
      : []),
    ...(leaked.length > 0 ? [`${where} has ${leaked.length} drafts of others`] : []),
  ];
}

async function holdsDraft({
  pool,
}: {
  readonly pool: { query: (text: string, values: string[]) => Promise<{ rows: unknown[] }> };
}): Promise<boolean> {
  const { rows } = await pool.query(
    "select 1 from feed_holding where shown::text like $1 or kept::text like $1 limit 1",
    [`%${draftMark}%`],
  );
  return rows.length > 0;
}
