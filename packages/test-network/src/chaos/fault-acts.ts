import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Backup, takeBackup } from "./backup.ts";
import type { ChaosServer } from "./chaos-server.ts";
import type { ChaosWorld } from "./chaos-world.ts";
import { finsam } from "./finsam.ts";
import { walkedRecords } from "./held-records.ts";
import { restore } from "./restore-act.ts";
import type { TargetRecord } from "./hostile-record.ts";
import { type Fault, type HostileAct, isOnOthers, type RestoreWay, type Target } from "./fault.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** Makes faults happen. */
export interface FaultActs {
  /** Resolves when it is over. What waits for others when the faults end does not happen. */
  perform(fault: Fault): Promise<void>;
  /** How many writes the restores have lost that had been acknowledged. */
  readonly lostByRestores: number;
  /** How often each kind of fault has happened, by name. */
  readonly counts: ReadonlyMap<string, number>;
  /** The associations that have deleted everything, by slug. */
  readonly deleters: ReadonlySet<string>;
}

/** How long a server takes to heed what an operator has said, in ms. */
const heedMs = 3000;

/** What waited for others until the faults ended, in the table. */
const tooLate = "not done: the time was over";

/** The acts on a world. `wrong`: something has happened that must not. */
export function faultActs(
  world: ChaosWorld,
  random: SeededRandom,
  wrong: (what: string) => void,
  ended: AbortSignal,
): FaultActs {
  const { servers, fronts, writers, hostile, clocks, stateDir } = world;
  const backups = new Map<Target, Backup>();
  const counts = new Map<string, number>();
  const deleters = new Set<string>();
  let lostByRestores = 0;
  const note = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);

  /** When what was begun on the server before is done. */
  function inTurn(chaos: ChaosServer, name: string, act: () => Promise<void>): Promise<void> {
    return chaos.inTurn(async () => {
      note(ended.aborted ? tooLate : name);
      if (!ended.aborted) await act();
    });
  }

  async function kill(chaos: ChaosServer, downMs: number): Promise<void> {
    await chaos.end("SIGKILL");
    await sleep(downMs);
    await chaos.start();
  }

  async function restored(server: Target, chaos: ChaosServer, way: RestoreWay): Promise<void> {
    const backup = backups.get(server);
    if (backup === undefined) return;
    // What was refused since the backup may not be met again.
    if (server === 0) hostile.forget();
    const writer = writers[server - 1];
    const { isNoticed, lost } = await restore({ chaos, backup, way, writer, stateDir, wrong });
    lostByRestores += lost;
    if (!isNoticed) return;
    note("restored without a new epoch, noticed");
    // Who was told that it takes a while comes back after five minutes; people say sooner that it is over.
    askAnew(chaos);
  }

  /** Ends what waits at all who follow a server, without a full copy: that has to come by itself. */
  function askAnew(followed: ChaosServer): void {
    for (const follower of followed === servers[0] ? servers.slice(1) : servers.slice(0, 1)) {
      const slug =
        follower === servers[0] ? followed.server.name : random.pick(followedBy(follower));
      follower
        .inTurn(async () => {
          await finsam(follower, ["sources", "pause", slug]);
          await sleep(heedMs);
          await finsam(follower, ["sources", "resume", slug]);
        })
        .catch((error: unknown) => wrong(String(error)));
    }
  }

  /** The slugs of the associations that a server follows. */
  function followedBy(chaos: ChaosServer): string[] {
    return servers
      .slice(1)
      .filter((one) => one !== chaos)
      .map(({ server }) => server.name);
  }

  /** What a hostile server says of others is of what the gateway knows, and not while that is restored. */
  async function actOnOthers(act: HostileAct, gateway: ChaosServer): Promise<void> {
    let isDone = false;
    while (!isDone && !ended.aborted) {
      isDone = await gateway.inTurn(async () => {
        const targets = ended.aborted ? [] : await heldBy(gateway);
        if (targets.length === 0) return false;
        note(`hostile: ${act}`);
        hostile.act(act, targets);
        return true;
      });
      if (!isDone) await sleep(1000);
    }
    if (!isDone) note(tooLate);
  }

  /** Public records of an association that a server holds: its own record first. None: there are none, or it doesn't answer. */
  async function heldBy({ server }: ChaosServer): Promise<TargetRecord[]> {
    const { id: ownerId } = random.pick(world.network.nodes).association;
    const walked = await walkedRecords(server, ownerId).catch(() => new Map());
    const records = [...walked].map(([id, text]): TargetRecord => ({ id, ...JSON.parse(text) }));
    return [...records.filter(({ id }) => id === ownerId), ...records.slice(-40)];
  }

  async function perform(fault: Fault): Promise<void> {
    const chaos = servers[fault.kind === "hostile" ? 0 : fault.server];
    if (chaos === undefined) throw new RangeError("Expected a server");
    if (fault.kind === "hostile") {
      if (isOnOthers(fault.act)) return actOnOthers(fault.act, chaos);
      note(`hostile: ${fault.act}`);
      return hostile.act(fault.act, []);
    }
    const front = fronts[fault.server];
    if (front === undefined) throw new RangeError("Expected a front");
    switch (fault.kind) {
      case "kill":
        return inTurn(chaos, `kill: ${chaos.server.name}`, () => kill(chaos, fault.downMs));
      case "front":
        note(`front: ${fault.fault}`);
        front.set(fault.fault);
        await sleep(fault.ms);
        return front.set(undefined);
      case "clock":
        note("clock set wrong");
        await mkdir(clocks, { recursive: true });
        return writeFile(join(clocks, String(chaos.server.port)), String(fault.seconds));
      case "backup":
        return inTurn(chaos, "backup", async () => {
          backups.set(fault.server, await takeBackup(chaos));
        });
      case "restore":
        return inTurn(chaos, `restore: ${fault.way}`, () =>
          restored(fault.server, chaos, fault.way),
        );
      case "confirm":
      case "resync":
        return inTurn(chaos, `operator: ${fault.kind}`, () =>
          finsam(chaos, ["sources", fault.kind, random.pick(followedBy(chaos))]),
        );
      case "delete everything":
        note("delete everything");
        await writers[fault.server - 1]?.deleteEverything();
        return void deleters.add(chaos.server.name);
    }
  }

  return {
    perform,
    counts,
    deleters,
    get lostByRestores() {
      return lostByRestores;
    },
  };
}
