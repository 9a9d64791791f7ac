import type { NetworkServer } from "../network-server.ts";
import type { ServerProcess } from "../server-process.ts";

/** A server whose process comes and goes, one act on it at a time. */
export interface ChaosServer {
  readonly server: NetworkServer;
  /** How often its process was ended or found dead. Somebody who asks it compares this before and after. */
  readonly ends: number;
  /** Whether it listens and nobody is about to end it. */
  readonly isUp: boolean;
  /** Runs an act when those before it are done. */
  inTurn<Result>(act: () => Promise<Result>): Promise<Result>;
  /** Ends its process, if there is one. */
  end(signal: NodeJS.Signals): Promise<void>;
  /** Starts a process unless one runs. */
  start(): Promise<void>;
  /** Lines of its log that tell of an error, by their message, with how often. */
  readonly errors: ReadonlyMap<string, number>;
}

/** Wraps a server. `died`: its process has ended though nobody has ended it. */
export function chaosServer(server: NetworkServer, died: (what: string) => void): ChaosServer {
  let turn: Promise<unknown> = Promise.resolve();
  let ends = 0;
  let isUp = false;
  const errors = new Map<string, number>();

  function note(lines: readonly Record<string, unknown>[]): void {
    for (const { level, msg, err } of lines) {
      if (Number(level) < 50) continue;
      const line = [msg, messageOf(err)].filter(Boolean).join(": ");
      errors.set(line, (errors.get(line) ?? 0) + 1);
    }
  }

  async function watch(process: ServerProcess): Promise<void> {
    const begun = ends;
    const { code, signal } = await process.ended;
    if (ends !== begun) return;
    isUp = false;
    ends += 1;
    const errors = process.errors.join(" ").slice(0, 500);
    died(`${server.name} has ended by itself (${signal ?? code}): ${errors}`);
  }

  return {
    server,
    errors,
    get ends() {
      return ends;
    },
    get isUp() {
      return isUp;
    },
    inTurn(act) {
      const done = turn.then(act);
      turn = done.catch(() => undefined);
      return done;
    },
    async end(signal) {
      const { process } = server;
      if (process === undefined) return;
      isUp = false;
      ends += 1;
      await server.end(signal);
      note(process.lines);
    },
    async start() {
      if (isUp) return;
      await server.start();
      isUp = true;
      const { process } = server;
      if (process !== undefined) void watch(process);
    },
  };
}

/** The last line of an error as it was logged: where Prisma says what is wrong. */
function messageOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("message" in error)) return "";
  return String(error.message).trim().split("\n").at(-1) ?? "";
}
