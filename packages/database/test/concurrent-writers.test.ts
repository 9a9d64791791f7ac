import { expect, test } from "vitest";
import { internalAudience, publicAudience, type Viewer } from "@finsam/domain";
import { type Author, changeRecords, createRecords, type Database } from "../src/index.ts";
import { describeEachEngine, newId, put, record, testDatabase } from "../src/testing/index.ts";

/** What a follower holds of a record: what it read when it passed the record's number. */
type Replica = Map<string, Omit<FollowedRow, "id">>;

interface FollowedRow {
  readonly number: bigint;
  readonly id: string;
  readonly state: string;
  /** Null for a record that has left the audience: what became of it there is not told. */
  readonly version: number | null;
}

const writers = 8;
const writesEach = 500;

describeEachEngine("concurrent writers", (engine) => {
  // The embedded database has one connection, so its writers queue: fewer of them tell as much.
  const each = engine === "postgresql" ? writesEach : 25;

  test(`[F3] ${writers} writers × ${each} writes: nothing at or below a number that a reader has passed appears later`, async () => {
    await using database = await testDatabase(engine, { poolSize: writers + 2 });
    const owners = [newId(), newId()];
    await put(
      database,
      owners.map((id, n) => record("Association", { id, slug: `prov-${n}` })),
    );
    const audiences = [publicAudience, ...owners.map(internalAudience)];
    const done = new AbortController();
    const followers = audiences.map((audience) => follow(database, audience, done.signal));
    await Promise.all(Array.from({ length: writers }, (_, n) => write(database, owners, n, each)));
    done.abort();
    for (const [index, audience] of audiences.entries()) {
      const replica = await followers[index];
      const source = await rowsAfter(database, audience, 0n, 1_000_000);
      expect(replica?.size).toBe(source.length);
      for (const { id, number, version, state } of source)
        expect(replica?.get(id)).toEqual({ number, version, state });
    }
  }, 600_000);
});

/** Reads on from the highest number that it has seen, and only from there, until the writers are done and nothing is left. */
async function follow(database: Database, audience: string, done: AbortSignal): Promise<Replica> {
  const replica: Replica = new Map();
  let passed = 0n;
  for (;;) {
    const wasDone = done.aborted;
    const rows = await rowsAfter(database, audience, passed, 7);
    for (const { number, id, version, state } of rows) {
      replica.set(id, { number, version, state });
      passed = number;
    }
    if (rows.length === 0 && wasDone) return replica;
    if (rows.length === 0) await movedOrDone(database, done);
  }
}

async function movedOrDone({ changed }: Database, done: AbortSignal): Promise<void> {
  if (done.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = changed.listen(resolve);
  done.addEventListener("abort", () => resolve(), { once: true });
  await promise;
  stop();
}

async function rowsAfter(
  { prisma }: Database,
  audience: string,
  passed: bigint,
  take: number,
): Promise<FollowedRow[]> {
  return prisma.$queryRaw<FollowedRow[]>`
    select c.number, c.record_id as id, c.state::text as state,
      case c.state when 'UPDATED' then r.version end as version
    from change c join (
      select id, version from event union all select id, version from association
    ) r on r.id = c.record_id
    where c.audience = ${audience} and c.number > ${passed} order by c.number limit ${take}`;
}

/** Creates events and changes them, public ones and drafts, over both associations, so that every counter is contended. */
async function write(
  database: Database,
  owners: readonly string[],
  writer: number,
  writes: number,
): Promise<void> {
  const author = authorOf(owners);
  const mine: { id: string; version: number }[] = [];
  for (let n = 0; n < writes; n += 1) {
    const old = mine[(n * 7) % Math.max(1, mine.length)];
    if (n % 3 === 0 || old === undefined) {
      const outcome = await createRecords(database, author, {
        kind: "Event",
        ownerId: owners[(writer + n) % owners.length],
        records: [
          {
            title: `Prov ${writer} ${n}`,
            kind: "SEMINAR",
            startsOn: "2026-12-01",
            endsOn: "2026-12-01",
            slug: `prov-${writer}-${n}`,
            visibility: n % 2 === 0 ? "PUBLIC" : "DRAFT",
          },
        ],
        idempotencyKey: `${writer}/${n}`,
        bulk: false,
      });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
      mine.push({ id: outcome.records[0]?.id ?? "", version: 1 });
    } else {
      const outcome = await changeRecords(database, author, {
        kind: "Event",
        action: "UPDATE",
        records: [
          {
            id: old.id,
            expectedVersion: old.version,
            change: { title: `Prov ${writer} ${n}`, visibility: n % 5 === 0 ? "DRAFT" : "PUBLIC" },
          },
        ],
        bulk: false,
      });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
      old.version += 1;
    }
  }
}

function authorOf(owners: readonly string[]): Author {
  const viewer: Viewer = {
    kind: "person",
    id: newId(),
    name: "Prov",
    email: "prov@example.org",
    roles: new Map(owners.map((id) => [id, "COORDINATOR"])),
    operator: false,
  };
  return { viewer, origin: null, now: new Date("2026-11-26T08:00:00Z") };
}
