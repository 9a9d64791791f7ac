import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import type { NetworkNode } from "./network.ts";
import type { NetworkServer } from "./network-server.ts";

/** An event as it was when its owner's server last answered. */
export interface NetworkEvent {
  /** The slug of its owner. */
  readonly association: string;
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  /** When that answer came, by `performance.now()`. */
  readonly answeredAt: number;
}

const written = z.object({ id: z.string(), slug: z.string(), version: z.int() });

/** Writes a public event at its owner. */
export async function createEvent(node: NetworkNode, title: string): Promise<NetworkEvent> {
  const text = `mutation ($input: CreateEventInput!) { written: createEvent(input: $input) { __typename ...on Event { id slug version } ...on MutationError { message } } }`;
  const input = {
    association: node.association.slug,
    idempotencyKey: randomUUID(),
    title,
    kind: "BREAKFAST_MEETING",
    visibility: "PUBLIC",
    startsOn: "2027-02-10",
    endsOn: "2027-02-10",
  };
  return write(node, text, input);
}

/** Changes an event at its owner. */
export async function updateEvent(
  node: NetworkNode,
  { id, version }: NetworkEvent,
  change: { readonly title?: string; readonly visibility?: "PUBLIC" | "DRAFT" },
): Promise<NetworkEvent> {
  const text = `mutation ($input: UpdateEventInput!) { written: updateEvent(input: $input) { __typename ...on Event { id slug version } ...on MutationError { message } } }`;
  return write(node, text, { id, expectedVersion: version, ...change });
}

async function write(node: NetworkNode, text: string, input: object): Promise<NetworkEvent> {
  const answer = await node.query(text, { variables: { input }, token: node.token });
  const answeredAt = performance.now();
  const event = written.safeParse(answer["written"]);
  if (!event.success) throw new Error(`Expected an event, got ${JSON.stringify(answer)}`);
  return { association: node.association.slug, ...event.data, answeredAt };
}

const shown = z.object({ event: z.object({ version: z.int() }).nullable() });

/** The version of an event that a server shows; null: it shows none. */
export async function shownVersion(
  server: NetworkServer,
  { association, slug }: Pick<NetworkEvent, "association" | "slug">,
): Promise<number | null> {
  const text = `query ($association: String!, $slug: String!) { event(association: $association, slug: $slug) { version } }`;
  const { event } = shown.parse(await server.query(text, { variables: { association, slug } }));
  return event?.version ?? null;
}

/** How long it is asked again, in ms: far longer than it takes. */
const patienceMs = 120_000;

/** How long it is left alone between two questions, in ms. */
const gapMs = 5;

/**
 * Asks a server until it shows an event as it was written, or not at all if `gone`. Answers how long after the owner's
 * answer that was, in ms: the time of the answer that shows it.
 */
export async function arrival(
  server: NetworkServer,
  event: NetworkEvent,
  { gone = false }: { readonly gone?: boolean } = {},
): Promise<number> {
  const expected = gone ? null : event.version;
  for (;;) {
    const version = await shownVersion(server, event);
    const ms = performance.now() - event.answeredAt;
    if (version === expected) return ms;
    if (ms > patienceMs)
      throw new Error(
        `${server.name} doesn't show version ${expected} of ${event.slug}: ${version}`,
      );
    await sleep(gapMs);
  }
}
