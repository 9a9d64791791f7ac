import type { Client } from "@finsam/client";
import { FormReader } from "../form/form-reader.ts";
import type { FormValues } from "../form/form-values.ts";
import { eventFields, readEvent, timeOf } from "./event-input.ts";
import {
  CancelEvent,
  CreateEvent,
  DeleteEvent,
  PostponeEvent,
  PublishEvent,
  ReadEvent,
  ReinstateEvent,
  RescheduleEvent,
  UpdateEvent,
} from "./event-mutations.ts";
import { eventRecord } from "./event-record.ts";
import {
  only,
  type OwnKind,
  type Seen,
  unreadable,
  type Visibility,
  type Written,
  writtenOf,
} from "./own-record.ts";

/** Aktiviteter, as an association's people keep them. */
export const eventKind: OwnKind = {
  path: "/arbete/aktiviteter",
  name: "aktiviteten",
  publicAddress: ({ owner, slug }) => `/aktiviteter/${owner.slug}/${slug}`,
  async read(client, id) {
    const { node } = await client.query(ReadEvent, { id });
    return node?.__typename === "Event" ? eventRecord(node) : null;
  },
  async create(client, values, { association, key, visibility }) {
    const { input, issues } = readEvent(values);
    if (issues.length > 0) return unreadable(issues);
    const { written } = await client.mutate(CreateEvent, {
      input: { ...input, association, idempotencyKey: key, visibility },
    });
    return writtenOf(written, eventRecord);
  },
  async update(client, seen, { values, units, visibility }) {
    const { input, issues } = readEvent(values);
    if (issues.length > 0) return unreadable(issues);
    const change = only(input, eventFields(units));
    // To make it public is an act of its own, so that the log says so.
    const isPublished = visibility === "PUBLIC";
    const moved: { visibility?: Visibility } =
      isPublished || visibility === undefined ? {} : { visibility };
    let now = seen;
    if (units.size > 0 || !isPublished) {
      const { written } = await client.mutate(UpdateEvent, {
        input: { ...seen, ...change, ...moved },
      });
      const answer = writtenOf(written, eventRecord);
      if (!isPublished || answer.kind !== "written") return answer;
      now = { id: seen.id, expectedVersion: answer.record.version };
    }
    const { written } = await client.mutate(PublishEvent, { input: now });
    return writtenOf(written, eventRecord);
  },
  async remove(client, seen) {
    const { written } = await client.mutate(DeleteEvent, { input: seen });
    return writtenOf(written, eventRecord);
  },
  acts: {
    cancel: {
      perform: async (client, input) =>
        writtenOf((await client.mutate(CancelEvent, { input })).written, eventRecord),
      done: "Aktiviteten är inställd. Den står kvar i kalendern med beskedet att den är inställd.",
      undo: "reinstate",
    },
    postpone: {
      perform: async (client, input) =>
        writtenOf((await client.mutate(PostponeEvent, { input })).written, eventRecord),
      done: "Aktiviteten är uppskjuten. Den står kvar i kalendern med beskedet att ny tid inte är bestämd.",
      undo: "reinstate",
    },
    reinstate: {
      perform: async (client, input) =>
        writtenOf((await client.mutate(ReinstateEvent, { input })).written, eventRecord),
      done: "Aktiviteten blir av som planerat igen.",
    },
    reschedule: {
      perform: reschedule,
      done: "Aktiviteten är flyttad. Den visar både den nya tiden och när den skulle ha varit.",
    },
  },
};

async function reschedule(client: Client, seen: Seen, values: FormValues): Promise<Written> {
  const form = new FormReader(values);
  const { timeZone: _zone, ...time } = timeOf(form);
  if (form.issues.length > 0) return unreadable(form.issues);
  const { written } = await client.mutate(RescheduleEvent, { input: { ...seen, ...time } });
  return writtenOf(written, eventRecord);
}
