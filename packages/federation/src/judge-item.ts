import type { FeedItem, ReadPage, ReplicaItem, UpdatedItem } from "@finsam/change-feed";
import { isRecordKind, parseAnyRecord, isUuid } from "@finsam/domain";

/** Where associations have their homes, as this server is configured. Ids. */
export interface Homes {
  /** Those whose home is the publisher that is followed. */
  readonly here: ReadonlySet<string>;
  /** Those that this server hosts. */
  readonly hosted: ReadonlySet<string>;
  /** Those that the publisher itself says it relays: it doesn't claim to be their home. */
  readonly relayed: ReadonlySet<string>;
}

/** What a page's items are to the replica, as far as that can be told without looking at what is held. */
export function judgePage({ items, unreadable }: ReadPage, homes: Homes): ReplicaItem[] {
  return [
    ...items.filter((item) => !isPassedOver(item, homes)).map((item) => judgeItem(item, homes)),
    ...unreadable.map(({ id }): ReplicaItem => {
      return {
        action: "refuse",
        id: id !== null && isUuid(id) ? id : null,
        reason: "UNREADABLE",
      };
    }),
  ];
}

/** Whether a relay gives what is not taken from it, and says so: that is no claim that a person should hear of. */
function isPassedOver(item: FeedItem, { here, relayed }: Homes): boolean {
  if (item.state === "deleted") return false;
  const owner = item.data["ownerId"];
  return typeof owner === "string" && relayed.has(owner) && !here.has(owner);
}

/** What an item is to the replica (F7, F8, F11). */
export function judgeItem(item: FeedItem, homes: Homes): ReplicaItem {
  // A record has a UUID: of anything else nothing can be held.
  if (!isUuid(item.id)) return { action: "refuse", id: null, reason: "NOT_A_RECORD" };
  return item.state === "deleted" ? { action: "remove", item } : judgeUpdated(item, homes);
}

function judgeUpdated(item: UpdatedItem, { here, hosted }: Homes): ReplicaItem {
  const { id, kind, data } = item;
  const owner = data["ownerId"];
  if (data["id"] !== id || typeof owner !== "string" || !isUuid(owner))
    return { action: "refuse", id, reason: "NOT_A_RECORD" };
  if (hosted.has(owner)) return { action: "refuse", id, reason: "HOSTED_HERE" };
  if (!here.has(owner)) return { action: "refuse", id, reason: "HOME_ELSEWHERE" };
  if (!isRecordKind(kind)) return { action: "put", item, owner, record: null };
  const parsed = parseAnyRecord(kind, data);
  return parsed.ok
    ? { action: "put", item, owner, record: parsed.value }
    : { action: "quarantine", item, owner, issues: parsed.issues };
}
