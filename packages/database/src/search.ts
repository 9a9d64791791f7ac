import { searchWords, type Term, wordStem } from "@finsam/domain";
import { Prisma, type PrismaClient } from "./generated/prisma/client.ts";
import { seenSql, type Sight } from "./visibility.ts";

/** A record that was found. A higher rank is better; at equal rank the lower id comes first. */
export interface SearchHit {
  readonly kind: Term<"RecordKind">;
  readonly id: string;
  readonly rank: number;
}

/** What is searched for, in which kinds, and by whom. */
export interface SearchQuestion {
  readonly sight: Sight;
  readonly text: string;
  readonly kinds: readonly Term<"RecordKind">[];
}

/** Which hits are asked for. */
export interface SearchRequest extends SearchQuestion {
  /** Only hits that come after, or before, this one in the order. */
  readonly after?: Omit<SearchHit, "kind"> | undefined;
  readonly before?: Omit<SearchHit, "kind"> | undefined;
  /** From the worst hit instead of from the best. */
  readonly backward: boolean;
  readonly take: number;
}

const tables: Record<Term<"RecordKind">, Prisma.Sql> = {
  ASSOCIATION: Prisma.raw("association"),
  ORGANISATION: Prisma.raw("organisation"),
  EVENT: Prisma.raw("event"),
  EVENT_SERIES: Prisma.raw("event_series"),
  INITIATIVE: Prisma.raw("initiative"),
  ESF_PROJECT: Prisma.raw("esf_project"),
  THEME_WEEK: Prisma.raw("theme_week"),
  DOCUMENT: Prisma.raw("document"),
  NEWS_ITEM: Prisma.raw("news_item"),
};

/**
 * The records in sight that hold every word of a text, best first: one statement. A word in a name counts more than one
 * in a text, and a short record more than a long one with as many hits.
 */
export async function searchRecords(
  prisma: PrismaClient,
  request: SearchRequest,
): Promise<SearchHit[]> {
  const found = hitsOf(request);
  if (found === undefined) return [];
  return prisma.$queryRaw<SearchHit[]>`
    select kind, id, rank from (${found}) as found
    where ${within(request)}
    order by ${request.backward ? Prisma.sql`rank, id desc` : Prisma.sql`rank desc, id`}
    limit ${request.take}`;
}

/** How many records in sight hold every word of a text. */
export async function countMatches(
  prisma: PrismaClient,
  question: SearchQuestion,
): Promise<number> {
  const found = hitsOf(question);
  if (found === undefined) return 0;
  const [row] = await prisma.$queryRaw<{ total: number }[]>`
    select count(*)::int as total from (${found}) as found`;
  return row?.total ?? 0;
}

function hitsOf({ sight, text, kinds }: SearchQuestion): Prisma.Sql | undefined {
  const words = searchWords(text);
  if (words.length === 0 || kinds.length === 0) return undefined;
  const query = Prisma.join(words.map(wordQuery), " && ");
  const selects = kinds.map(
    (kind) => Prisma.sql`
      select ${kind} as kind, id, round(ts_rank(search, ${query}, 1) * 1000000)::int as rank
      from ${tables[kind]} where ${seenSql(sight, kind)} and search @@ (${query})`,
  );
  return Prisma.join(selects, " union all ");
}

/** A word as its Swedish stem, or as the beginning of an unaccented word: stemming alone misses definite forms. */
function wordQuery(word: string): Prisma.Sql {
  return Prisma.sql`(to_tsquery('swedish', ${word}) || to_tsquery('simple', ${`${wordStem(word)}:*`}))`;
}

function within({ after, before }: SearchRequest): Prisma.Sql {
  const bounds = [Prisma.sql`true`];
  if (after)
    bounds.push(
      Prisma.sql`(rank < ${after.rank} or (rank = ${after.rank} and id > ${after.id}::uuid))`,
    );
  if (before)
    bounds.push(
      Prisma.sql`(rank > ${before.rank} or (rank = ${before.rank} and id < ${before.id}::uuid))`,
    );
  return Prisma.join(bounds, " and ");
}
