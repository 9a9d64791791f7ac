import { type Fields, type RecordKind, slugify, wordKinds } from "@finsam/domain";
import type { Transaction } from "./record.ts";
import { recordTables } from "./record-table.ts";

const words: readonly RecordKind[] = wordKinds;

/** The kinds that have an address of their own. */
export function hasSlug(kind: RecordKind): boolean {
  return !words.includes(kind);
}

/** The slug that a record gets from what it is called: an event's tells its first day too. */
export function suggestedSlug(kind: RecordKind, fields: Fields): string {
  const name = fields["shortName"] ?? fields["name"] ?? fields["title"];
  const day = kind === "Event" ? fields["startsOn"] : undefined;
  const words = [name, day].filter((part) => typeof part === "string").join(" ");
  return slugify(words) || kind.toLowerCase();
}

/** Keeps others from taking slugs among those of an association's records until the transaction ends. */
export async function lockSlugs(tx: Transaction, kind: RecordKind, ownerId: string): Promise<void> {
  const place = kind === "Association" ? "slug" : `slug/${ownerId}`;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`;
}

/**
 * The slug if no other record of the kind and owner has it, nor one of `given`; else with the first number from 2 that
 * is free. Associations share one set of slugs. At most 80 characters.
 */
export async function freeSlug(
  tx: Transaction,
  kind: RecordKind,
  ownerId: string,
  slug: string,
  given: ReadonlySet<string> = new Set(),
): Promise<string> {
  for (let first = 1; ; first += 20) {
    const candidates = Array.from({ length: 20 }, (_, index) => numbered(slug, first + index));
    const rows = await tx.$queryRaw<{ slug: string }[]>`
      select slug from ${recordTables[kind]} where slug = any(${candidates}::text[]) and deleted_at is null
        and (owner_id = ${ownerId}::uuid or ${kind} = 'Association')`;
    const taken = new Set(rows.map((row) => row.slug));
    const free = candidates.find((candidate) => !taken.has(candidate) && !given.has(candidate));
    if (free !== undefined) return free;
  }
}

function numbered(slug: string, number: number): string {
  return number === 1 ? slug : `${slug.slice(0, 74).replace(/-$/, "")}-${number}`;
}
