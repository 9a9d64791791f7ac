import { changeRecords, createRecords, type SeenRecord, type WriteOutcome } from "@finsam/database";
import {
  idempotencyKeySchema,
  parseWith,
  type RecordAction,
  type RecordKind,
} from "@finsam/domain";
import type { Context } from "./context.ts";
import { type InputList, InputReader, placedIn, type SeenInput } from "./input-reader.ts";
import { ownerFor } from "./owner-association.ts";

/** What a creation says beside its records. */
export interface CreationInput {
  readonly association?: string | null | undefined;
  readonly idempotencyKey: string;
}

/** Creates the record that an input holds or, where it holds a list, all of the list or none. */
export async function createFrom(
  context: Context,
  kind: RecordKind,
  input: CreationInput,
  list?: InputList<object>,
): Promise<WriteOutcome> {
  const reader = new InputReader();
  const idempotencyKey = reader.text(parseWith(idempotencyKeySchema, input.idempotencyKey), [
    "idempotencyKey",
  ]);
  const ownerId =
    kind === "Association"
      ? undefined
      : reader.text(await ownerFor(context, kind, input.association), ["association"]);
  const records =
    list === undefined
      ? [reader.fields(kind, input)]
      : reader.each(list, (item, path) => reader.fields(kind, item, path));
  const { refusal } = reader;
  if (refusal !== undefined) return { ok: false, refusal };
  const bulk = list !== undefined;
  const creation = { kind, ownerId, records, idempotencyKey, bulk };
  const outcome = await createRecords(context.database, context.author, creation);
  return list === undefined ? outcome : placedIn(list.name, outcome);
}

/** Changes the fields of a record that an input holds. */
export function updateFrom(
  context: Context,
  kind: RecordKind,
  input: SeenInput,
): Promise<WriteOutcome> {
  const reader = new InputReader();
  const record = reader.seen(kind, input, reader.fields(kind, input));
  return changeRead(context, reader, { kind, action: "UPDATE", records: [record], bulk: false });
}

/** Does the same to the record that an input names. */
export function changeOne(
  context: Context,
  { kind, action, change }: Change,
  input: SeenInput,
): Promise<WriteOutcome> {
  const reader = new InputReader();
  const record = reader.seen(kind, input, change);
  return changeRead(context, reader, { kind, action, records: [record], bulk: false });
}

/** Does the same to each record of a list of the input: to all, or to none. */
export async function changeEach(
  context: Context,
  { kind, action, change }: Change,
  list: InputList<SeenInput>,
): Promise<WriteOutcome> {
  const reader = new InputReader();
  const records = reader.each(list, (item, path) => reader.seen(kind, item, change, path));
  const outcome = await changeRead(context, reader, { kind, action, records, bulk: true });
  return placedIn(list.name, outcome);
}

/** What is done to a record. */
export interface Change {
  readonly kind: RecordKind;
  readonly action: RecordAction;
  readonly change: SeenRecord["change"];
}

async function changeRead(
  { database, author }: Context,
  { refusal }: InputReader,
  changes: Parameters<typeof changeRecords>[2],
): Promise<WriteOutcome> {
  return refusal === undefined ? changeRecords(database, author, changes) : { ok: false, refusal };
}
