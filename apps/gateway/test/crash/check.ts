import type { Database } from "@finsam/database";
import { expect } from "vitest";
import type { KnownWrites } from "./writer.ts";

interface EventFacts {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly audited: number[] | null;
  readonly titles: string[] | null;
  readonly audiences: string[] | null;
}

/** Everything that hangs on each event, in one look. */
const facts = `
  select e.id, e.version, e.title,
    (select array_agg(a.version order by a.version) from audit_entry a where a.record_id = e.id) as audited,
    (select array_agg(c->>'after') from audit_entry a, jsonb_array_elements(a.changes) c
      where a.record_id = e.id and c->>'path' = 'title') as titles,
    (select array_agg(c.audience || ' ' || c.state order by c.audience) from change c where c.record_id = e.id) as audiences
  from event e`;

/** Nothing acknowledged is missing, and whatever is there is there as a whole. */
export async function checkAfterCrash({ pool }: Database, { sent }: KnownWrites): Promise<void> {
  const { rows: events } = await pool.query<EventFacts>(facts);
  const byId = new Map(events.map((event) => [event.id, event]));

  // Every event has all its versions in the audit log, and its number in both audiences.
  for (const { version, audited, audiences } of events) {
    expect(audited).toEqual(Array.from({ length: version }, (_, n) => n + 1));
    expect(audiences).toEqual([expect.stringMatching(/^internal\/.* UPDATED$/), "public UPDATED"]);
  }
  // Everything acknowledged is there with what it wrote.
  for (const { title, answer } of sent) {
    if (answer === undefined) continue;
    const event = byId.get(atob(answer.id).split(":")[1] ?? "");
    expect(event?.version).toBeGreaterThanOrEqual(answer.version);
    expect(event?.titles).toContain(title);
  }
  // Nothing is there that nobody sent, and nothing twice.
  const titles = events.flatMap((event) => event.titles ?? []);
  const sentTitles = new Set(sent.map(({ title }) => title));
  expect(titles.filter((title) => !sentTitles.has(title))).toEqual([]);
  expect(new Set(titles).size).toBe(titles.length);
  // No change, entry or key stands alone, and the counters are where the numbers are.
  const { rows: alone } = await pool.query(`
    select 'change' as what from change c where kind = 'Event' and not exists (select from event e where e.id = c.record_id)
    union all select 'audit entry' from audit_entry a where kind = 'Event' and not exists (select from event e where e.id = a.record_id)
    union all select 'key' from idempotency_key k where not exists (select from event e where e.id = any(k.record_ids))
    union all select 'counter' from change_counter n
      where n.last_number is distinct from (select max(number) from change c where c.audience = n.audience)`);
  expect(alone).toEqual([]);
}
