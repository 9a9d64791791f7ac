import { randomUUID } from "node:crypto";
import {
  changedRecord,
  fieldChanges,
  type Fields,
  newRecord,
  type RecordAction,
  sameJson,
  type WordKind,
} from "@finsam/domain";
import { writeAudit } from "./audit.ts";
import type { Author } from "./author.ts";
import { Prisma } from "./generated/prisma/client.ts";
import { type HeldRecord, heldWhere } from "./held-record.ts";
import { parsedOrThrow } from "./invalid-input.ts";
import type { Transaction } from "./record.ts";
import { type RecordKey, refusalAsValue, type WriteOutcome, WriteRefused } from "./refusal.ts";
import { hostAssociation } from "./source.ts";
import { requireHome, requireRight, requireSignedIn } from "./write-authority.ts";
import { type Writable, type WriteUnit, writeTransaction } from "./write-transaction.ts";

/** An association's word: a record of which it has one about each thing that it speaks of. */
export interface Word {
  readonly kind: WordKind;
  readonly ownerId: string;
  /** What it is about: fields by which an earlier word on the same is found, and changed instead. Empty: each word is a new one. */
  readonly about: Fields;
  /** Whether an earlier word must be there, so that nothing new is said. Default: no. */
  readonly mustBeHeld?: boolean;
  /** What it says. Null: it is taken back. */
  readonly says: Fields | null;
  /** Refuses by throwing {@link WriteRefused}, with what it says then: nobody else says a word on the same before this is done. */
  readonly settle?: (tx: Transaction) => Promise<Fields>;
  /** What happens with it, in the same transaction. */
  readonly alongside?: (unit: WriteUnit) => Promise<void>;
}

/** Says a word: all that it brings about, or nothing. What has been said already is not written again. */
export function sayWord(database: Writable, author: Author, word: Word): Promise<WriteOutcome> {
  return refusalAsValue(async () => {
    requireSignedIn(author.viewer);
    return writeTransaction(database, (unit) => sayWithin(unit, author, word));
  });
}

/** Says several words, or does what belongs together: all of it, or nothing. */
export function outcomeWithin(
  database: Writable,
  author: Author,
  work: (unit: WriteUnit) => Promise<void>,
): Promise<WriteOutcome> {
  return refusalAsValue(async () => {
    requireSignedIn(author.viewer);
    await writeTransaction(database, work);
    return [];
  });
}

/** The same as a part of a write. Throws {@link WriteRefused}. */
export async function sayWithin(
  unit: WriteUnit,
  author: Author,
  word: Word,
): Promise<readonly RecordKey[]> {
  const { kind, ownerId } = word;
  await requireHome(unit.tx, ownerId);
  // A word takes a coordinator, whoever may read it. Before anything is told of what has been said.
  requireRight(author.viewer, { kind, ownerId, before: null, after: "INTERNAL" });
  await lockWord(unit.tx, word);
  const said = await heldWord(unit.tx, word);
  if (said === undefined && word.mustBeHeld === true) throw new WriteRefused({ code: "NOT_FOUND" });
  const settled = await word.settle?.(unit.tx);
  const key = await write(unit, author, word, said, settled);
  await word.alongside?.(unit);
  return key;
}

async function write(
  unit: WriteUnit,
  author: Author,
  { kind, ownerId, about, says }: Word,
  said: HeldRecord | undefined,
  settled: Fields | undefined,
): Promise<RecordKey[]> {
  const { now } = author;
  if (says === null) {
    if (said === undefined) throw new WriteRefused({ code: "NOT_FOUND" });
    const next = parsedOrThrow(changedRecord(kind, said.data, {}, now));
    await unit.put(said.sourceId, [{ ...next, deletedAt: now.toISOString() }]);
    await note(unit.tx, author, { kind, ownerId, id: said.id }, "DELETE", said, next.data);
    return [{ kind, id: said.id }];
  }
  const fields = { visibility: "INTERNAL", ...about, ...says, ...settled };
  const next = parsedOrThrow(
    said === undefined
      ? newRecord(kind, fields, { id: randomUUID(), ownerId, now })
      : changedRecord(kind, said.data, fields, now),
  );
  const { id } = next.value;
  if (said !== undefined && !changes(said.data, next.data)) return [{ kind, id }];
  await unit.put(said?.sourceId ?? (await hostAssociation(unit.tx, ownerId)), [next]);
  await note(unit.tx, author, { kind, ownerId, id }, said ? "UPDATE" : "CREATE", said, next.data);
  return [{ kind, id }];
}

function changes(before: Fields, after: Fields): boolean {
  const told = ({ version: _version, updatedAt: _at, ...rest }: Fields) => rest;
  return !sameJson(told(before), told(after));
}

async function note(
  tx: Transaction,
  author: Author,
  { kind, ownerId, id }: { kind: WordKind; ownerId: string; id: string },
  action: RecordAction,
  said: HeldRecord | undefined,
  data: Fields,
): Promise<void> {
  const version = Number(data["version"]);
  await writeAudit(tx, author, [
    {
      action,
      associationId: ownerId,
      record: { kind, id, version },
      changes: fieldChanges(said?.data ?? null, action === "DELETE" ? null : data),
    },
  ]);
}

/** Two at once say one word after the other. */
async function lockWord(tx: Transaction, { kind, ownerId, about }: Word): Promise<void> {
  const place = `word/${kind}/${ownerId}/${JSON.stringify(about)}`;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`;
}

/** What the association has said of the same last. */
async function heldWord(
  tx: Transaction,
  { kind, ownerId, about }: Word,
): Promise<HeldRecord | undefined> {
  if (Object.keys(about).length === 0) return undefined;
  const [said] = await heldWhere(
    tx,
    kind,
    Prisma.sql`owner_id = ${ownerId}::uuid and deleted_at is null and data @> ${about}::jsonb
      order by updated_at desc, id limit 1 for update`,
  );
  return said;
}
