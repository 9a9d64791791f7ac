import { setTimeout as sleep } from "node:timers/promises";
import type { NetworkNode } from "../network.ts";
import type { ChaosServer } from "./chaos-server.ts";
import {
  changeRecord,
  createEvents,
  createRecord,
  deleteRecord,
  draftMark,
  type Visibility,
  type Written,
  type WrittenKind,
  writtenKinds,
} from "./record-mutation.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** A record as its owner has last acknowledged it. */
export interface Acknowledged {
  readonly kind: WrittenKind;
  /** 0: nothing of it is sure. */
  readonly version: number;
  readonly state: Visibility | "DELETED";
  /** Undefined: not known. */
  readonly name: string | undefined;
  /** Whether state and name are those of the version: not after an answer was lost. */
  readonly isSure: boolean;
}

/** Somebody who writes for an association at its own server, and remembers what was acknowledged. */
export interface RecordWriter {
  readonly node: NetworkNode;
  /** By record id. */
  readonly acknowledged: ReadonlyMap<string, Acknowledged>;
  /** How many writes were acknowledged, and how many answers were lost. */
  readonly counts: { acknowledged: number; lost: number };
  /** Writes until the signal is aborted, whenever the server is up. */
  run(signal: AbortSignal): Promise<void>;
  /** Deletes whatever is public. */
  deleteEverything(): Promise<void>;
  /** Waits until nothing is under way, and writes nothing until that is disposed of. */
  rest(): Promise<Disposable>;
  /** What the owner holds now counts from now on; undefined: nothing with this id. */
  believe(held: (id: string) => Acknowledged | undefined): void;
}

/** A writer that begins with the records that its server already has. */
export function recordWriter(
  chaos: ChaosServer,
  node: NetworkNode,
  random: SeededRandom,
  first: readonly string[],
): RecordWriter {
  const acknowledged = new Map<string, Acknowledged>(
    first.map((id) => [
      id,
      { kind: "Event", version: 1, state: "PUBLIC", name: undefined, isSure: true },
    ]),
  );
  const counts = { acknowledged: 0, lost: 0 };
  let count = 0;
  let resting = 0;
  const underWay = new Set<Promise<unknown>>();

  function note(
    id: string,
    { version, ...result }: Written,
    what: Omit<Acknowledged, "version" | "isSure">,
  ): void {
    if (version === undefined) throw new Error(`Refused: ${JSON.stringify(result)}`);
    acknowledged.set(id, { ...what, version, isSure: true });
    counts.acknowledged += 1;
  }

  const newName = (state: Visibility): string => {
    count += 1;
    return `${state === "DRAFT" ? draftMark : "Prov"} ${node.name} ${count}`;
  };

  async function create(): Promise<void> {
    const kind = random.pick(writtenKinds);
    const state = random.next() < 0.75 ? "PUBLIC" : "DRAFT";
    const name = newName(state);
    const made = await createRecord(node, kind, name, state);
    note(made.id ?? "", made, { kind, state, name });
  }

  async function createMany(): Promise<void> {
    const names = Array.from({ length: random.between(2, 12) }, () => newName("PUBLIC"));
    for (const [at, made] of (await createEvents(node, names)).entries())
      note(made.id ?? "", made, { kind: "Event", state: "PUBLIC", name: names[at] });
  }

  async function change(id: string, was: Acknowledged, state: Visibility): Promise<void> {
    const name = newName(state);
    heed(id, was, await changeRecord(node, { id, ...was }, name, state), { state, name });
  }

  async function remove(id: string, was: Acknowledged): Promise<void> {
    const result = await deleteRecord(node, { id, ...was });
    heed(id, was, result, { state: "DELETED", name: was.name });
  }

  /** Of a write whose answer was lost the next one is told. */
  function heed(
    id: string,
    was: Acknowledged,
    result: Written,
    what: Pick<Acknowledged, "state" | "name">,
  ): void {
    if (result.__typename === "VersionConflict" && result.current !== undefined)
      acknowledged.set(id, { ...was, version: result.current.version, isSure: false });
    else if (result.__typename === "NotFound")
      acknowledged.set(id, { ...was, state: "DELETED", isSure: false });
    else note(id, result, { kind: was.kind, ...what });
  }

  async function one(): Promise<void> {
    const living = [...acknowledged].filter(([, { state }]) => state !== "DELETED");
    const chance = random.next();
    if (living.length < 30 || chance < 0.2) return create();
    if (chance < 0.25) return createMany();
    const [id, was] = random.pick(living);
    if (chance < 0.32) return remove(id, was);
    const other = was.state === "DRAFT" ? "PUBLIC" : "DRAFT";
    return change(id, was, chance < 0.55 ? other : was.state === "DRAFT" ? "DRAFT" : "PUBLIC");
  }

  /** A connection that broke is what this is about; a refusal is not. */
  async function tried(write: () => Promise<void>): Promise<void> {
    const { ends } = chaos;
    const writing = write().catch((error: unknown) => {
      if (chaos.ends === ends && chaos.isUp) throw error;
      counts.lost += 1;
    });
    underWay.add(writing);
    try {
      await writing;
    } finally {
      underWay.delete(writing);
    }
  }

  async function rest(): Promise<Disposable> {
    resting += 1;
    await Promise.allSettled(underWay);
    return {
      [Symbol.dispose]: () => {
        resting -= 1;
      },
    };
  }

  return {
    node,
    acknowledged,
    counts,
    async run(signal) {
      while (!signal.aborted) {
        if (chaos.isUp && resting === 0) await tried(one);
        await sleep(random.between(20, 400), undefined, { signal }).catch(() => undefined);
      }
    },
    async deleteEverything() {
      using _resting = await rest();
      for (;;) {
        const left = [...acknowledged].filter(([, { state }]) => state === "PUBLIC");
        if (left.length === 0) return;
        if (!chaos.isUp) await sleep(100);
        else await Promise.all(left.slice(0, 8).map(([id, was]) => tried(() => remove(id, was))));
      }
    },
    rest,
    believe(held) {
      for (const [id, was] of acknowledged)
        acknowledged.set(id, held(id) ?? { ...was, state: "DELETED", version: 0, isSure: false });
    },
  };
}
