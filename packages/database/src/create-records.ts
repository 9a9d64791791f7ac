import { createHash, randomUUID } from "node:crypto";
import {
  type Birth,
  canonicalJson,
  fieldChanges,
  type Fields,
  type Issue,
  newRecord,
  type ParsedRecord,
  type RecordKind,
} from "@finsam/domain";
import { writeAudit } from "./audit.ts";
import type { Author } from "./author.ts";
import { fieldsFromSeries } from "./series-occurrence.ts";
import { invalid, parsedOrThrow, placed } from "./invalid-input.ts";
import type { PrismaClient } from "./generated/prisma/client.ts";
import type { Transaction } from "./record.ts";
import { refusalAsValue, type RecordKey, WriteRefused, type WriteOutcome } from "./refusal.ts";
import { freeSlug, hasSlug, lockSlugs, suggestedSlug } from "./slug.ts";
import { hostAssociation } from "./source.ts";
import { requireHome, requireRight, requireSignedIn } from "./write-authority.ts";
import { requireArrangers } from "./week-arranger.ts";
import { type Writable, type WriteUnit, writeTransaction } from "./write-transaction.ts";

/** New records of one kind and owner. */
export interface Creation {
  readonly kind: RecordKind;
  /** Undefined for associations, which own themselves. */
  readonly ownerId: string | undefined;
  readonly records: readonly Fields[];
  /** The author's own name for this creation: the same again, with the same content, creates nothing and answers the same. */
  readonly idempotencyKey: string;
  /** Whether `records` is the author's list, so that issues tell the place in it. */
  readonly bulk: boolean;
  /** What happens with it, in the same transaction; not where the same was created before. */
  readonly alongside?: (unit: WriteUnit, ids: readonly string[]) => Promise<unknown>;
}

/** Creates records with their changes and audit entries: all of them, or none. */
export function createRecords(
  database: Writable,
  author: Author,
  creation: Creation,
): Promise<WriteOutcome> {
  return refusalAsValue(async () => {
    requireSignedIn(author.viewer);
    const born = await prepare(database.prisma, author, creation);
    return writeTransaction(database, (unit) => createAll(unit, author, creation, born));
  });
}

/** The same as a part of a write. Throws {@link WriteRefused}. */
export async function createWithin(
  unit: WriteUnit,
  author: Author,
  creation: Creation,
): Promise<readonly RecordKey[]> {
  return createAll(unit, author, creation, await prepare(unit.tx, author, creation));
}

async function prepare(
  client: PrismaClient | Transaction,
  { viewer, now }: Author,
  creation: Creation,
): Promise<Newborn[]> {
  const born = await bear(client, creation, now);
  if (creation.ownerId !== undefined) await requireHome(client, creation.ownerId);
  for (const { record } of born) {
    const { ownerId, visibility } = record.value;
    requireRight(viewer, { kind: record.kind, ownerId, before: null, after: visibility });
  }
  return born;
}

async function createAll(
  unit: WriteUnit,
  author: Author,
  creation: Creation,
  born: readonly Newborn[],
): Promise<readonly RecordKey[]> {
  const { tx } = unit;
  const ids = born.map(({ birth }) => birth.id);
  const replayed = await claimKey(tx, author, creation, ids);
  if (replayed !== undefined) return keysOf(creation.kind, replayed);
  const named = await withFreeSlugs(tx, creation, born);
  if (creation.ownerId !== undefined) await unit.put(creation.ownerId, named);
  else
    for (const record of named)
      await unit.put(await hostAssociation(tx, record.value.id), [record]);
  await writeAudit(
    tx,
    author,
    named.map(({ kind, value, data }) => ({
      action: "CREATE",
      associationId: value.ownerId,
      record: { kind, id: value.id, version: value.version },
      changes: fieldChanges(null, data),
    })),
  );
  await requireArrangers(tx, named);
  await creation.alongside?.(unit, ids);
  return keysOf(creation.kind, ids);
}

function keysOf(kind: RecordKind, ids: readonly string[]): RecordKey[] {
  return ids.map((id) => ({ kind, id }));
}

/** A record on its way to be written. */
interface Newborn {
  readonly birth: Birth;
  readonly fields: Fields;
  readonly record: ParsedRecord;
}

/** Parses each, with an id and, where none is given, a slug. */
async function bear(
  client: PrismaClient | Transaction,
  { kind, ownerId, records, bulk }: Creation,
  now: Date,
): Promise<Newborn[]> {
  const born: Newborn[] = [];
  const issues: Issue[] = [];
  for (const [index, written] of records.entries()) {
    const id = randomUUID();
    const birth = { id, ownerId: ownerId ?? id, now };
    const fields =
      kind === "Event" ? await fieldsFromSeries(client, birth.ownerId, written) : written;
    const named =
      hasSlug(kind) && fields["slug"] == null
        ? { ...fields, slug: suggestedSlug(kind, fields) }
        : fields;
    const parsed = newRecord(kind, named, birth);
    if (parsed.ok) born.push({ birth, fields, record: parsed.value });
    else issues.push(...placed(parsed.issues, bulk ? index : undefined));
  }
  if (issues.length > 0) throw new WriteRefused({ code: "INVALID_INPUT", issues });
  return born;
}

/** Takes the author's key. Answers the ids that it stood for already; refuses other content under the same key. */
async function claimKey(
  tx: Transaction,
  { viewer }: Author,
  { kind, ownerId, records, idempotencyKey }: Creation,
  ids: string[],
): Promise<readonly string[] | undefined> {
  if (viewer.kind === "anonymous") throw new WriteRefused({ code: "NOT_SIGNED_IN" });
  const actor = `${viewer.kind}/${viewer.id}`;
  const fingerprint = createHash("sha256")
    .update(canonicalJson({ kind, ownerId: ownerId ?? null, records }))
    .digest("hex");
  // Of two at once, the second waits here until the first has committed.
  const claimed = await tx.idempotencyKey.createMany({
    data: [{ actor, key: idempotencyKey, fingerprint, recordIds: ids }],
    skipDuplicates: true,
  });
  if (claimed.count === 1) return undefined;
  const earlier = await tx.idempotencyKey.findUniqueOrThrow({
    where: { actor_key: { actor, key: idempotencyKey } },
  });
  if (earlier.fingerprint === fingerprint) return earlier.recordIds;
  throw invalid("KEY_REUSED", ["idempotencyKey"]);
}

/** A slug that the author chose must be free; one that was made from a name gets a number where it is not. */
async function withFreeSlugs(
  tx: Transaction,
  { kind, bulk }: Creation,
  born: readonly Newborn[],
): Promise<ParsedRecord[]> {
  if (!hasSlug(kind)) return born.map(({ record }) => record);
  const named: ParsedRecord[] = [];
  const given = new Set<string>();
  for (const [index, { birth, fields, record }] of born.entries()) {
    if (index === 0) await lockSlugs(tx, kind, birth.ownerId);
    const { slug } = record.data;
    const wished = typeof slug === "string" ? slug : suggestedSlug(kind, fields);
    const free = await freeSlug(tx, kind, birth.ownerId, wished, given);
    if (free !== wished && fields["slug"] != null)
      throw invalid("SLUG_TAKEN", bulk ? [index, "slug"] : ["slug"]);
    given.add(free);
    named.push(
      free === wished ? record : parsedOrThrow(newRecord(kind, { ...fields, slug: free }, birth)),
    );
  }
  return named;
}
