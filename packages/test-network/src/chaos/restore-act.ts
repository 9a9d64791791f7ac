import { setTimeout as sleep } from "node:timers/promises";
import { type Backup, becomeAnother, isBehindMark } from "./backup.ts";
import type { ChaosServer } from "./chaos-server.ts";
import type { RestoreWay } from "./fault.ts";
import { finsam } from "./finsam.ts";
import type { RecordWriter } from "./record-writer.ts";
import { restoredWrites } from "./restored-writes.ts";

/** How long a server may take to open or close its feeds, in ms. */
const patienceMs = 60_000;

/** What is restored, and how. */
export interface Restore {
  readonly chaos: ChaosServer;
  readonly backup: Backup;
  readonly way: RestoreWay;
  /** Who writes there; undefined: nobody. */
  readonly writer: RecordWriter | undefined;
  /** The folder in which the server notes what its feeds have given. */
  readonly stateDir: string;
  /** Something has happened that must not. */
  readonly wrong: (what: string) => void;
}

/**
 * Reads a backup back. Where the new epoch is forgotten the server has to close its feeds, if it can notice; an operator then
 * begins one. Answers whether it was noticed, and how many acknowledged writes are lost.
 */
export async function restore({ chaos, backup, way, writer, stateDir, wrong }: Restore) {
  const { name } = chaos.server;
  await chaos.end("SIGKILL");
  using _resting = await writer?.rest();
  await backup.restore();
  if (way === "forgotten, other database") await becomeAnother(chaos);
  const lost = writer === undefined ? 0 : await restoredWrites(writer);
  const canNotice = way === "forgotten, other database" || (await isBehindMark(chaos, stateDir));
  const isNoticed = way !== "by the guide" && canNotice;
  if (isNoticed) {
    await chaos.start();
    if (!(await becomes(chaos, 503))) wrong(`${name} publishes a restored database (${way})`);
  }
  await finsam(chaos, ["new-epoch", "--yes"]);
  await chaos.start();
  if (!(await becomes(chaos, 200))) wrong(`${name} doesn't publish after a new epoch (${way})`);
  return { isNoticed, lost };
}

/** Whether its feed comes to answer with a status. */
async function becomes({ server }: ChaosServer, status: number): Promise<boolean> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    const answer = await fetch(`http://127.0.0.1:${server.port}/feed?limit=1`, {
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === status) return true;
    await sleep(300);
  }
  return false;
}
