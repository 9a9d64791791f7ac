import type { RecordKind, Term } from "@finsam/domain";
import { label } from "@finsam/domain/labels";
import type { ObjectRef } from "@pothos/core";
import { builder, type BuilderTypes } from "./builder.ts";
import { limited, resultUnion, writtenRecord } from "./mutation-result.ts";
import {
  Association,
  Document,
  EsfProject,
  Event,
  EventSeries,
  Initiative,
  NewsItem,
  Organisation,
  ThemeWeek,
} from "./record.ts";
import { changedFields, creationFields, newFields, seenFields } from "./record-input.ts";
import { type Change, changeOne, createFrom, updateFrom } from "./record-write.ts";

/** A type of record, as far as all of them are the same. */
export type RecordRef = ObjectRef<BuilderTypes, typeof Document.$inferType>;

/** A kind of record with all that its mutations have in common. */
export interface WrittenKind {
  readonly kind: RecordKind;
  /** What a person calls one, with its article: `an event (aktivitet)`. */
  readonly called: string;
  readonly Result: ReturnType<typeof resultUnion<typeof Document.$inferType>>;
}

export const association = writtenKind("Association", "ASSOCIATION", Association, "an association");
export const event = writtenKind("Event", "EVENT", Event, "an event");
export const initiative = writtenKind("Initiative", "INITIATIVE", Initiative, "an insats");

/** The kinds whose records an association creates, changes and deletes. */
const keptKinds = [
  event,
  initiative,
  writtenKind("Organisation", "ORGANISATION", Organisation, "an organisation"),
  writtenKind("EventSeries", "EVENT_SERIES", EventSeries, "a series of events"),
  writtenKind("EsfProject", "ESF_PROJECT", EsfProject, "an ESF project"),
  writtenKind("ThemeWeek", "THEME_WEEK", ThemeWeek, "a theme week"),
  writtenKind("Document", "DOCUMENT", Document, "a document"),
  writtenKind("NewsItem", "NEWS_ITEM", NewsItem, "a piece of news"),
];

for (const kept of keptKinds) {
  addCreate(kept, "It is a draft unless it says otherwise.");
  addUpdate(kept);
  addChange(
    kept,
    { name: `delete${kept.kind}`, action: "DELETE", change: {} },
    `Takes ${kept.called} out of every answer and feed, and answers it as it was. Its owner keeps it and can restore it.`,
  );
}

function writtenKind(
  kind: RecordKind,
  term: Term<"RecordKind">,
  type: RecordRef,
  noun: string,
): WrittenKind {
  const called = `${noun} (${label("RecordKind", term)})`;
  const Result = resultUnion(`${kind}Result`, [type], `${capital(called)} as it was written`);
  return { kind, called, Result };
}

/** Adds the mutation that creates a record of a kind. */
export function addCreate({ kind, called, Result }: WrittenKind, described: string): void {
  const Input = builder.inputType(`Create${kind}Input`, {
    description: `What ${called} is to be.`,
    fields: (t) => ({ ...creationFields(t, kind), ...newFields(t, kind) }),
  });
  builder.mutationField(`create${kind}`, (t) =>
    t.field({
      type: Result,
      description: `Creates ${called}. ${described}`,
      args: { input: t.arg({ type: Input, required: true, description: "What it is to be." }) },
      resolve: (_root, { input }, context, info) =>
        limited(context, async () =>
          writtenRecord(await createFrom(context, kind, input), context, info),
        ),
    }),
  );
}

/** Adds the mutation that changes fields of a record of a kind. */
export function addUpdate({ kind, called, Result }: WrittenKind): void {
  const Input = builder.inputType(`Update${kind}Input`, {
    description: `What is to change in ${called}. A field that is left out stays as it is, and null clears it. A list or a part takes the place of the whole that was there.`,
    fields: (t) => ({ ...seenFields(t), ...changedFields(t, kind) }),
  });
  builder.mutationField(`update${kind}`, (t) =>
    t.field({
      type: Result,
      description: `Changes ${called}: only the fields that are given.`,
      args: { input: t.arg({ type: Input, required: true, description: "What is to change." }) },
      resolve: (_root, { input }, context, info) =>
        limited(context, async () =>
          writtenRecord(await updateFrom(context, kind, input), context, info),
        ),
    }),
  );
}

/** Adds a mutation that always does the same to a record of a kind. */
export function addChange(
  { kind, called, Result }: WrittenKind,
  { name, ...act }: Omit<Change, "kind"> & { readonly name: string },
  description: string,
): void {
  const Input = builder.inputType(`${capital(name)}Input`, {
    description: `Which record of ${called}, as you have seen it.`,
    fields: seenFields,
  });
  builder.mutationField(name, (t) =>
    t.field({
      type: Result,
      description,
      args: { input: t.arg({ type: Input, required: true, description: "Which one." }) },
      resolve: (_root, { input }, context, info) =>
        limited(context, async () =>
          writtenRecord(await changeOne(context, { kind, ...act }, input), context, info),
        ),
    }),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
