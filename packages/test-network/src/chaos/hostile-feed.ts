import { randomUUID } from "node:crypto";
import type { NetworkAssociation } from "../network-association.ts";
import type { HostileAct } from "./fault.ts";
import {
  type Data,
  eventData,
  hostileAssociation,
  hostileAssociationData,
  type TargetRecord,
} from "./hostile-record.ts";

/** What a hostile server says: of its own records, and of others' what it likes. */
export interface HostileFeed {
  readonly association: NetworkAssociation;
  /** What it may rightly say: the data of its own records, by id. */
  readonly own: ReadonlyMap<string, Data>;
  /** Ids that it has made up for records of others. */
  readonly madeUp: ReadonlySet<string>;
  /** Why what it says of a record now has to be refused, by the record's id: of those that are sure to be known. */
  readonly toBeRefused: ReadonlyMap<string, string>;
  /**
   * Nothing that it has said so far is sure to be refused any more, and it no longer says of others' records that they are its own: who
   * knows nothing of a record, nor its owner any more, cannot tell whose it was.
   */
  forget(): void;
  act(act: HostileAct, targets: readonly TargetRecord[]): void;
  /** The feed's highest number. */
  readonly head: () => number;
  /** The page at an address. */
  readonly page: (asked: URL) => string;
}

/** A feed that begins with some records of its own, which are as they should be. */
export function hostileFeed(): HostileFeed {
  const association = hostileAssociation;
  const items = new Map<string, { readonly number: number; readonly json: string }>();
  const own = new Map<string, Data>();
  const madeUp = new Set<string>();
  const toBeRefused = new Map<string, string>();
  /** Ids of others' records that it has said are its own. */
  const taken = new Set<string>();
  let number = Date.now();
  let isEndless = false;

  const put = (id: string, kind: string, rest: object): void => {
    number += 1;
    const item = { state: "updated", kind, id, modified: number, ...rest };
    items.set(id, { number, json: JSON.stringify(item) });
  };
  const write = (id: string, title: string, version: number): void => {
    const data = eventData(id, association.id, title, version);
    own.set(id, data);
    put(id, "Event", { data });
  };
  const remove = (id: string, kind: string): void => put(id, kind, { state: "deleted" });

  const associationData = hostileAssociationData();
  own.set(association.id, associationData);
  put(association.id, "Association", { data: associationData });
  for (let count = 0; count < 30; count += 1) write(randomUUID(), `Illvilja ${count}`, 1);

  /** An association's own record is never absent. */
  const refuse = (targets: readonly TargetRecord[], reason: string): void => {
    for (const { id, kind } of targets) if (kind === "Association") toBeRefused.set(id, reason);
  };

  const acts: Readonly<Record<HostileAct, (targets: readonly TargetRecord[]) => void>> = {
    claim(targets) {
      for (const { data } of targets) {
        const id = randomUUID();
        madeUp.add(id);
        const fields = {
          ...eventData(id, association.id, "PÅHITTAT", 1),
          ownerId: data["ownerId"] ?? null,
        };
        put(id, "Event", { data: fields });
      }
      for (const { id, kind, data } of targets)
        put(id, kind, {
          data: { ...data, title: "PÅHITTAT", version: Number(data["version"]) + 1000 },
        });
      refuse(targets, "HOME_ELSEWHERE");
    },
    "take over"(targets) {
      for (const { id, kind, data } of targets) {
        taken.add(id);
        put(id, kind, {
          data: { ...data, ownerId: association.id, title: "PÅHITTAT", version: 9000 },
        });
      }
      refuse(targets, "NOT_THE_SAME_RECORD");
    },
    "delete others'"(targets) {
      for (const { id, kind } of targets) remove(id, kind);
      refuse(targets, "HELD_FROM_ANOTHER_SOURCE");
    },
    invalid() {
      const id = [...own.keys()].find((one) => one !== association.id);
      if (id !== undefined)
        put(id, "Event", { data: { ...own.get(id), version: 1, startsOn: "PÅHITTAT" } });
    },
    unreadable() {
      number += 1;
      items.set(randomUUID(), {
        number,
        json: JSON.stringify({
          state: "PÅHITTAT",
          kind: "Event",
          id: randomUUID(),
          modified: number,
        }),
      });
    },
    change() {
      for (const [id, data] of [...own].slice(1, 8))
        write(id, `Illvilja ${number}`, Number(data["version"]) + 1);
      write(randomUUID(), `Illvilja ${number}`, 1);
    },
    endless() {
      isEndless = true;
      setTimeout(() => {
        isEndless = false;
      }, 5000).unref();
    },
    "delete everything"() {
      for (const id of own.keys()) if (id !== association.id) remove(id, "Event");
      for (const id of own.keys()) if (id !== association.id) own.delete(id);
    },
  };

  function page(asked: URL): string {
    const after = Number(asked.searchParams.get("afterChangeNumber") ?? 0);
    const found = [...items.values()]
      .filter((item) => item.number > after)
      .toSorted((a, b) => a.number - b.number)
      .slice(0, 100);
    const last = found.at(-1)?.number;
    const next = new URL(asked);
    next.searchParams.set("epoch", "ill");
    if (isEndless)
      next.searchParams.set("afterChangeNumber", String(1 + Math.floor(Math.random() * 1000)));
    else if (last !== undefined) next.searchParams.set("afterChangeNumber", String(last));
    const isEmpty = last === undefined && !isEndless;
    return `{"next":${JSON.stringify(isEmpty ? asked.href : next.href)},"items":[${(isEndless ? [] : found).map(({ json }) => json).join(",")}],"license":"https://creativecommons.org/publicdomain/zero/1.0/"}`;
  }

  return {
    association,
    own,
    madeUp,
    toBeRefused,
    forget() {
      toBeRefused.clear();
      for (const id of taken) items.delete(id);
      taken.clear();
    },
    act: (act, targets) => acts[act](targets),
    head: () => number,
    page,
  };
}
