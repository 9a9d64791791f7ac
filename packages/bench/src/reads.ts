import { migrate, openDatabase } from "@finsam/database";
import { startPostgres } from "@finsam/database/testing/postgres";
import * as z from "zod";
import { gatewayPeer } from "./gateway-peer.ts";
import { fill } from "./generated-events.ts";
import { load, posted, type Asked } from "./load.ts";
import { handWrittenPeer, memoryPeer, type Peer, postgraphilePeer } from "./peer.ts";
import { persistedQuestion } from "./persisted-question.ts";
import { ours, postgraphile } from "./question.ts";

/** What to measure, and whom to tell how far it has come. */
export interface ReadsOptions {
  readonly events: number;
  readonly seconds: number;
  readonly tell: (line: string) => void;
}

/** "The next 20 events with association, venue, organisers", asked of the gateway and of its peers in one run. */
export async function benchReads({ events, seconds, tell }: ReadsOptions) {
  await using server = await startPostgres();
  const url = server.urlOf("postgres");
  await prepare(url, events, tell);
  const rows: Record<string, string | number>[] = [];
  const measure = async (name: string, request: Asked) => {
    tell(`measuring ${name}`);
    await load(request, 3);
    rows.push({ server: name, ...(await load(request, seconds)) });
  };
  await using handWritten = await handWrittenPeer(url);
  await using gateway = await gatewayPeer(url);
  const expected = await answerOf(handWritten, ours);
  if (slugsOf(await answerOf(gateway, ours)) !== slugsOf(expected))
    throw new Error("The gateway and the hand-written statement answer differently");
  {
    await using memory = await memoryPeer(expected);
    await measure("node:http, same bytes from memory", posted(memory.url, ours));
  }
  await measure("node:http and pg, one hand-written statement", posted(handWritten.url, ours));
  {
    await using peer = await postgraphilePeer(url);
    if (slugsOf(await answerOf(peer, postgraphile)) !== slugsOf(expected))
      throw new Error("PostGraphile answers differently");
    await measure("PostGraphile 5", posted(peer.url, postgraphile));
  }
  const idle = await gateway.memory();
  const peak = watch(() => gateway.memory());
  await measure("gateway (Yoga, Pothos, Prisma)", posted(gateway.url, ours));
  const { held, whole } = await persistedQuestion(gateway.url, ours);
  await measure("gateway, by GET and hash, from its store", whole);
  await measure("gateway, by GET and hash, 304 to who holds it", held);
  tell(`gateway's resident memory: ${idle} MB before, at most ${await peak()} MB under load`);
  const base = rows.find((row) => String(row["server"]).includes("hand-written"));
  return rows.map((row) => ({
    ...row,
    shareOfHandWritten: (
      Number(row["requestsPerSecond"]) / Number(base?.["requestsPerSecond"])
    ).toFixed(2),
  }));
}

async function prepare(url: string, events: number, tell: (line: string) => void): Promise<void> {
  await using database = await openDatabase({ url });
  await migrate(database.pool);
  await fill(database, events, tell);
  await database.pool.query(`
    alter database postgres set random_page_cost = 1.1;
    alter table event add foreign key (owner_id) references association (id);
    alter table event_association add foreign key (event_id) references event (id);
    alter table event_association add foreign key (association_id) references association (id);
    create function upcoming_events(day date) returns setof event stable language sql as $$
      select * from event where visibility = 'PUBLIC' and deleted_at is null and ends_on >= day and sort_at >= day - 367 order by sort_at, id $$;`);
  await database.pool.query("vacuum analyze");
}

async function answerOf(peer: Peer, query: string): Promise<string> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(peer.url, {
    method: "POST",
    headers,
    body: JSON.stringify({ query }),
  });
  return answer.text();
}

const slugged = z.object({ slug: z.string().startsWith("event-") });

/** The events of an answer in order, whatever its shape. */
function slugsOf(answer: string): string {
  const slugs: string[] = [];
  JSON.parse(answer, (_key, value: unknown) => {
    const event = slugged.safeParse(value);
    if (event.success) slugs.push(event.data.slug);
    return value;
  });
  if (slugs.length !== 20) throw new Error(`Expected 20 events, got ${answer.slice(0, 300)}`);
  return slugs.join();
}

/** Looks at a value twice a second until it is asked for the highest. */
function watch(value: () => Promise<number | undefined>): () => Promise<number> {
  let highest = 0;
  const look = async () => {
    highest = Math.max(highest, (await value()) ?? 0);
  };
  const timer = setInterval(() => void look(), 500);
  return async () => {
    clearInterval(timer);
    await look();
    return highest;
  };
}
