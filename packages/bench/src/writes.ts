import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Author,
  changeRecords,
  createRecords,
  type Database,
  hostAssociation,
  migrate,
  openDatabase,
  writeTransaction,
} from "@finsam/database";
import { startPostgres } from "@finsam/database/testing/postgres";
import { newRecord } from "@finsam/domain";
import { statementTimes } from "./statement-time.ts";

const ownerId = "00000000-0000-4000-8000-000000000001";

const author: Author = {
  viewer: {
    kind: "person",
    id: "00000000-0000-4000-8000-000000000002",
    name: "Prov",
    email: "prov@example.org",
    roles: new Map([[ownerId, "COORDINATOR"]]),
    operator: false,
  },
  origin: null,
  now: new Date("2026-01-01T00:00:00Z"),
};

/** How long the writes of one kind take, beside the same row written by hand. */
export interface WriteFigures {
  readonly [column: string]: string | number;
}

/** Measures single writes on both engines: each a transaction of its own with row, links, audit entry and numbers. */
export async function benchWrites({
  writes,
  tell,
}: {
  writes: number;
  tell: (line: string) => void;
}): Promise<WriteFigures[]> {
  const figures: WriteFigures[] = [];
  {
    await using server = await startPostgres();
    await using database = await openDatabase({ url: server.urlOf("postgres") });
    figures.push(...(await measure("PostgreSQL", database, writes, [1, 8], tell)));
  }
  const folder = await mkdtemp(join(tmpdir(), "finsam-bench-"));
  try {
    await using database = await openDatabase({ dataDir: folder });
    figures.push(...(await measure("PGlite", database, writes, [1], tell)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return figures;
}

async function measure(
  engine: string,
  database: Database,
  writes: number,
  writers: readonly number[],
  tell: (line: string) => void,
): Promise<WriteFigures[]> {
  await migrate(database.pool);
  await writeTransaction(database, async ({ tx, put }) => {
    await hostAssociation(tx, ownerId);
    const fields = { slug: "prov", name: "Prov", shortName: "Prov" };
    const born = newRecord("Association", fields, { id: ownerId, ownerId, now: author.now });
    if (!born.ok) throw new TypeError("The association must be valid");
    await put(ownerId, [born.value]);
  });
  const figures: WriteFigures[] = [];
  await spread(1, 50, (n) => create(database, `warm/${n}`));
  for (const count of writers) {
    const place = `${engine}, ${count} writer${count === 1 ? "" : "s"}`;
    tell(`measuring ${place}`);
    const byHand = await rate(writes, () =>
      spread(count, writes, (n) => writeByHand(database, `hand-${count}-${n}`)),
    );
    for (const { name, write } of [
      { name: "create", write: (n: number) => create(database, `${engine}/${count}/${n}`) },
      { name: "update", write: await updates(database, Math.min(writes, 200), count) },
    ]) {
      const times = statementTimes(database);
      const perSecond = await rate(writes, () => spread(count, writes, write));
      const { total, audit, changes } = times.stop();
      figures.push({
        write: `${place}: ${name}`,
        writesPerSecond: Math.round(perSecond),
        shareOfOneInsert: (perSecond / byHand).toFixed(2),
        statementsMs: (total / writes).toFixed(2),
        auditShare: (audit / total).toFixed(2),
        changeShare: (changes / total).toFixed(2),
      });
    }
  }
  return figures;
}

/** Does `work` for each number below `times`, `writers` at a time. */
async function spread(
  writers: number,
  times: number,
  work: (n: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const writer = async (): Promise<void> => {
    while (next < times) await work(next++);
  };
  await Promise.all(Array.from({ length: writers }, writer));
}

async function rate(times: number, work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return times / ((performance.now() - began) / 1000);
}

async function create(database: Database, idempotencyKey: string): Promise<string> {
  const outcome = await createRecords(database, author, {
    kind: "Event",
    ownerId,
    records: [
      {
        title: `Frukostmöte ${idempotencyKey}`,
        summary: "Vi talar om samverkan, hälsa och arbete.",
        kind: "BREAKFAST_MEETING",
        startsOn: "2026-10-14",
        endsOn: "2026-10-14",
        startsAt: "2026-10-14T08:00:00+02:00",
        venue: { name: "Kommunhuset", municipalityCode: "0163" },
        organiserIds: [ownerId],
        visibility: "PUBLIC",
      },
    ],
    idempotencyKey,
    bulk: false,
  });
  const id = outcome.ok ? outcome.records[0]?.id : undefined;
  if (id === undefined) throw new Error("A create was refused");
  return id;
}

/** Updates of events in turn, so that no two writers have the same at once. */
async function updates(database: Database, events: number, writers: number) {
  const held: { id: string; version: number }[] = [];
  for (let n = 0; n < events + writers; n += 1)
    held.push({ id: await create(database, `updated/${writers}/${n}`), version: 1 });
  return async (n: number): Promise<void> => {
    const event = held[n % held.length];
    if (event === undefined) throw new TypeError("Expected an event to update");
    const outcome = await changeRecords(database, author, {
      kind: "Event",
      action: "UPDATE",
      records: [
        {
          id: event.id,
          expectedVersion: event.version,
          change: { title: `Frukostmöte, ändrat ${n}` },
        },
      ],
      bulk: false,
    });
    if (!outcome.ok) throw new Error("An update was refused");
    event.version += 1;
  };
}

/** What one row in a transaction costs, with nothing around it. */
async function writeByHand({ pool }: Database, name: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query({
      name: "write-by-hand",
      text: `insert into mail (id, "to", subject, text, created_at) values (gen_random_uuid(), $1, $2, $3, now())`,
      values: ["prov@example.org", name, "Vi talar om samverkan, hälsa och arbete."],
    });
    await client.query("commit");
  } finally {
    client.release();
  }
}
