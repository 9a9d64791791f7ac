import { createHash } from "node:crypto";
import {
  canonicalJson,
  changedRecord,
  type Fields,
  foldText,
  newRecord,
  type Parsed,
  type ParsedRecord,
  type Sentence,
} from "@finsam/domain";
import type { HeldRecord } from "./held-record.ts";
import type { ImportFeed, SkippedImport } from "./import-feed.ts";
import { importedId } from "./import-id.ts";
import { isComing } from "./import-time.ts";
import { suggestedSlug } from "./slug.ts";

/** One event of a calendar or page, as a parser of its format gives it. */
export interface IncomingItem {
  readonly uid: string;
  /** Which occurrence, in UTC; null for an item of its own. */
  readonly recurrenceId: string | null;
  /** Fields of an event, but for those that its owner decides. */
  readonly event: Fields;
  readonly url: string | null;
  readonly license: string | null;
  readonly organiserNames: readonly string[];
}

/** What a calendar or page has. No two items have the same `uid` and `recurrenceId`. */
export interface IncomingImport {
  readonly items: readonly IncomingItem[];
  readonly skipped: readonly (SkippedImport & { readonly uid: string | null })[];
  /** False: what is not here may still be there. */
  readonly complete: boolean;
}

/** Which record an item is, as it was last seen. */
export interface KnownItem {
  readonly uid: string;
  /** Empty for an item of its own. */
  readonly recurrenceId: string;
  readonly feedId: string;
  readonly recordId: string;
  readonly contentHash: string;
  readonly version: number;
  readonly vanishedAt: Date | null;
}

/** What is known before a run. */
export interface Knowledge {
  readonly feed: ImportFeed;
  /** Of all imports of the association. */
  readonly known: readonly KnownItem[];
  /** The records of known items and those whose ids new items would get, by id. */
  readonly held: ReadonlyMap<string, HeldRecord>;
  /** The associations of this server by their folded names. */
  readonly associationsByName: ReadonlyMap<string, string>;
  readonly now: Date;
}

/** An item that is there, and what becomes of its record. */
export interface SeenItem {
  readonly item: IncomingItem;
  readonly recordId: string;
  readonly contentHash: string;
  /** Undefined: never seen under this name. */
  readonly known: KnownItem | undefined;
  readonly held: HeldRecord | undefined;
  /** Undefined: the record stays as it is. */
  readonly next: ParsedRecord | undefined;
}

/** What a run will do. */
export interface ImportPlan {
  readonly seen: readonly SeenItem[];
  /** Names that are no longer used: the items go by others now. */
  readonly renamed: readonly KnownItem[];
  readonly skipped: readonly SkippedImport[];
  /** Gone from the source, and still to come. */
  readonly removed: readonly { readonly known: KnownItem; readonly held: HeldRecord }[];
  /** Gone from the source, and over: kept. */
  readonly past: readonly KnownItem[];
}

/** The name of an item within its association. */
export function itemKey(uid: string, recurrenceId: string | null): string {
  return `${uid}\n${recurrenceId ?? ""}`;
}

/** Says what each item becomes, and what has gone. Writes nothing. */
export function planImport(incoming: IncomingImport, knowledge: Knowledge): ImportPlan {
  const { feed, known, held, now } = knowledge;
  const byKey = new Map(known.map((item) => [itemKey(item.uid, item.recurrenceId), item]));
  const taken = new Set(known.map(({ recordId }) => recordId));
  const present = new Set(
    incoming.items.map(({ uid, recurrenceId }) => itemKey(uid, recurrenceId)),
  );
  const unclear = new Set(incoming.skipped.map(({ uid }) => uid));
  const missing = known.filter(
    (item) =>
      item.feedId === feed.id &&
      !present.has(itemKey(item.uid, item.recurrenceId)) &&
      !unclear.has(item.uid),
  );
  const bySight = new Map(
    missing.flatMap((item) => {
      const record = held.get(item.recordId);
      return record === undefined ? [] : [[sightOf(record.data), item] as const];
    }),
  );
  const seen: SeenItem[] = [];
  const renamed = new Set<KnownItem>();
  const skipped: SkippedImport[] = incoming.skipped.map(({ where, code, message }) => ({
    where,
    code,
    message,
  }));

  for (const item of incoming.items) {
    const mapped = byKey.get(itemKey(item.uid, item.recurrenceId));
    if (mapped !== undefined && mapped.feedId !== feed.id) {
      skipped.push(skippedItem(item, "OTHER_IMPORT"));
      continue;
    }
    // The same title at the same time under another name: the program has given it a new one.
    const earlier = mapped === undefined ? bySight.get(sightOf(item.event)) : undefined;
    if (earlier !== undefined) {
      bySight.delete(sightOf(item.event));
      renamed.add(earlier);
    }
    const recordId = (mapped ?? earlier)?.recordId ?? freeId(feed.associationId, item, taken);
    taken.add(recordId);
    const record = held.get(recordId);
    if (
      mapped === undefined &&
      earlier === undefined &&
      record !== undefined &&
      record.sourceId !== feed.id
    ) {
      skipped.push(skippedItem(item, "ALREADY_HERE"));
      continue;
    }
    const fields = fieldsOf(item, knowledge);
    const contentHash = createHash("sha256").update(canonicalJson(fields)).digest("hex");
    const last = mapped ?? earlier;
    const isSame =
      record !== undefined && record.deletedAt === null && last?.contentHash === contentHash;
    const parsed = isSame ? undefined : nextRecord(fields, { record, last, recordId }, knowledge);
    if (parsed?.ok === false) {
      skipped.push(skippedItem(item, "INVALID", parsed.issues[0].message));
      if (mapped === undefined) continue;
    }
    const next = parsed?.ok === true ? parsed.value : undefined;
    const hash = parsed?.ok === false ? (last?.contentHash ?? "") : contentHash;
    seen.push({ item, recordId, contentHash: hash, known: mapped, held: record, next });
  }

  const gone = incoming.complete
    ? missing.filter((item) => !renamed.has(item) && item.vanishedAt === null)
    : [];
  const live = gone.flatMap((item) => {
    const record = held.get(item.recordId);
    return record === undefined || record.deletedAt !== null ? [] : [{ known: item, held: record }];
  });
  const removed = live.filter(({ held: record }) => isComing(record.data, now));
  const removedItems = new Set(removed.map(({ known: item }) => item));
  return {
    seen,
    renamed: [...renamed],
    skipped,
    removed,
    past: gone.filter((item) => !removedItems.has(item)),
  };
}

/** By what a person would know an event again. */
function sightOf(event: Fields): string {
  const { title } = event;
  return `${typeof title === "string" ? foldText(title) : ""}
${startOf(event)}`;
}

function freeId(associationId: string, item: IncomingItem, taken: ReadonlySet<string>): string {
  for (let attempt = 1; ; attempt += 1) {
    const id = importedId(associationId, item, attempt);
    if (!taken.has(id)) return id;
  }
}

/** All that an import decides of a record. */
function fieldsOf(
  { event, url, license, organiserNames }: IncomingItem,
  { feed, associationsByName }: Pick<Knowledge, "feed" | "associationsByName">,
): Fields {
  const organiserIds = organiserNames.flatMap(
    (name) => associationsByName.get(foldText(name)) ?? [],
  );
  return {
    ...event,
    kind: feed.eventKind,
    visibility: feed.visibility,
    organiserIds: [...new Set(organiserIds)],
    license: license ?? feed.license,
    url,
  };
}

interface Earlier {
  readonly record: HeldRecord | undefined;
  readonly last: KnownItem | undefined;
  readonly recordId: string;
}

function nextRecord(
  fields: Fields,
  { record, last, recordId }: Earlier,
  { feed: { associationId }, now }: Knowledge,
): Parsed<ParsedRecord> {
  if (record !== undefined)
    return changedRecord(
      "Event",
      record.data,
      { ...fields, ...movedFrom(record, fields, now) },
      now,
    );
  const birth = { id: recordId, ownerId: associationId };
  const slug = suggestedSlug("Event", fields);
  // One that was destroyed here goes on counting from where it was.
  return last === undefined
    ? newRecord("Event", { ...fields, slug }, { ...birth, now })
    : changedRecord("Event", { ...birth, slug, version: last.version }, fields, now);
}

/** A public event that is moved tells its earlier start, where the source does not do so itself. */
function movedFrom({ data, visibility, deletedAt }: HeldRecord, next: Fields, now: Date): Fields {
  if (next["status"] !== "SCHEDULED" || deletedAt !== null) return {};
  const isMoved = startOf(data) !== startOf(next);
  const previous = {
    previousStartsOn: data["previousStartsOn"] ?? null,
    previousStartsAt: data["previousStartsAt"] ?? null,
  };
  if (!isMoved)
    return data["status"] === "RESCHEDULED" ? { status: "RESCHEDULED", ...previous } : {};
  if (visibility !== "PUBLIC" || !isComing(data, now)) return {};
  const isBack =
    startOf({ startsAt: previous.previousStartsAt, startsOn: previous.previousStartsOn }) ===
    startOf(next);
  if (isBack) return { previousStartsOn: null, previousStartsAt: null };
  return {
    status: "RESCHEDULED",
    previousStartsOn: data["startsOn"] ?? null,
    previousStartsAt: data["startsAt"] ?? null,
  };
}

function startOf({ startsAt, startsOn }: Fields): string {
  const start = startsAt ?? startsOn;
  return typeof start === "string" ? start : "";
}

const reasons = {
  OTHER_IMPORT: {
    sv: "Aktiviteten kommer redan från en annan av förbundets importer",
    en: "The event already comes from another import of the association",
  },
  ALREADY_HERE: {
    sv: "Aktiviteten finns redan och sköts här",
    en: "The event is here already and is kept here",
  },
  INVALID: { sv: "En uppgift är fel", en: "A field is wrong" },
} as const;

/** Tells of an item that this database does not take in. */
export function skippedItem(
  { event, uid }: IncomingItem,
  code: keyof typeof reasons,
  message: Sentence = reasons[code],
): SkippedImport {
  return { where: typeof event["title"] === "string" ? event["title"] : uid, code, message };
}
