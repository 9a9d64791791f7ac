import type { FormValues } from "../form/form-values.ts";
import { FormReader } from "../form/form-reader.ts";
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
import { type Act, ownKind, type OwnParts } from "./own-kind.ts";
import { marked, type Seen, type Written, writtenOf } from "./written.ts";

const acts: Readonly<Record<string, Act>> = {
  cancel: {
    perform: async ({ client, say }, input) =>
      writtenOf((await client.mutate(CancelEvent, { input })).written, eventRecord, say),
    done: (say) =>
      say(
        "Aktiviteten är inställd. Den står kvar i kalendern med beskedet att den är inställd.",
        "The event is cancelled. It stays in the calendar, which says that it is cancelled.",
      ),
    undo: "reinstate",
  },
  postpone: {
    perform: async ({ client, say }, input) =>
      writtenOf((await client.mutate(PostponeEvent, { input })).written, eventRecord, say),
    done: (say) =>
      say(
        "Aktiviteten är uppskjuten. Den står kvar i kalendern med beskedet att ny tid inte är bestämd.",
        "The event is postponed. It stays in the calendar, which says that there is no new time yet.",
      ),
    undo: "reinstate",
  },
  reinstate: {
    perform: async ({ client, say }, input) =>
      writtenOf((await client.mutate(ReinstateEvent, { input })).written, eventRecord, say),
    done: (say) =>
      say("Aktiviteten blir av som planerat igen.", "The event takes place as planned again."),
  },
  reschedule: {
    perform: reschedule,
    done: (say) =>
      say(
        "Aktiviteten är flyttad. Den visar både den nya tiden och när den skulle ha varit.",
        "The event is moved. It shows both the new time and when it was to be.",
      ),
  },
};

async function reschedule(
  { client, say }: OwnParts,
  seen: Seen,
  values: FormValues,
): Promise<Written> {
  const form = new FormReader(values, say);
  const { timeZone: _zone, ...time } = timeOf(form);
  if (form.issues.length > 0) return marked(form.issues, say);
  const { written } = await client.mutate(RescheduleEvent, { input: { ...seen, ...time } });
  return writtenOf(written, eventRecord, say);
}

/** Aktiviteter, as an association's people keep them. */
export const eventKind = ownKind({
  path: "/arbete/aktiviteter",
  name: (say) => say("aktiviteten", "the event"),
  publicAddress: ({ owner, slug }) => `/aktiviteter/${owner.slug}/${slug}`,
  readForm: readEvent,
  recordOf: eventRecord,
  fieldsOf: eventFields,
  async find(client, id) {
    const { node } = await client.query(ReadEvent, { id });
    return node?.__typename === "Event" ? node : null;
  },
  create: async (client, input) => (await client.mutate(CreateEvent, { input })).written,
  async update(client, { visibility, ...input }) {
    const { id, expectedVersion, ...change } = input;
    const isPublished = visibility === "PUBLIC";
    const isChanged = Object.keys(change).length > 0;
    const moved = isPublished || visibility === undefined ? {} : { visibility };
    let seen = { id, expectedVersion };
    if (isChanged || !isPublished) {
      const { written } = await client.mutate(UpdateEvent, { input: { ...input, ...moved } });
      if (!isPublished || written.__typename !== "Event") return written;
      seen = { id, expectedVersion: written.version };
    }
    // To make it public is an act of its own, so that the log says so.
    return (await client.mutate(PublishEvent, { input: seen })).written;
  },
  remove: async (client, input) => (await client.mutate(DeleteEvent, { input })).written,
  acts,
});
