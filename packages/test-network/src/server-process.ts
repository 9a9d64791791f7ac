import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type DisposableTempDir, mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const main = join(import.meta.dirname, "../../../apps/gateway/src/main.ts");

/** A server in a process of its own, which has the given environment and no other settings. */
export interface ServerProcess extends AsyncDisposable {
  readonly child: ChildProcess;
  /** What it has printed on standard output, one log line each. */
  readonly lines: readonly Record<string, unknown>[];
  /** What it has printed on standard error. */
  readonly errors: readonly string[];
  /** The first line with that message, printed or to come; rejects if the process ends without it. */
  line(msg: string): Promise<Record<string, unknown>>;
  /** Sends a signal and answers how the process ended. */
  end(signal: NodeJS.Signals): Promise<Ending>;
  /** Resolves when the process has ended and all that it printed has been read. */
  readonly ended: Promise<Ending>;
}

/** How a process ended: one of the two is null. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Starts a server and doesn't wait for it. The port is a free one unless it is given. */
export function spawnServer(env: Readonly<Record<string, string>>): ServerProcess {
  const child = spawn(process.execPath, ["--conditions=source", main], {
    env: { PATH: process.env["PATH"], PORT: "0", WEB: "none", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: Record<string, unknown>[] = [];
  const errors: string[] = [];
  const waiting = new Map<string, PromiseWithResolvers<Record<string, unknown>>>();
  createInterface({ input: child.stdout }).on("line", (text) => {
    const line = JSON.parse(text);
    lines.push(line);
    waiting.get(line.msg)?.resolve(line);
  });
  createInterface({ input: child.stderr }).on("line", (text) => errors.push(text));
  const ended = once(child, "close").then(([code, signal]) => {
    for (const { reject } of waiting.values())
      reject(new Error(`The server has ended: ${errors.join("\n")}`));
    return { code, signal };
  });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    child,
    lines,
    errors,
    ended,
    end,
    async line(msg) {
      const printed = lines.find((line) => line["msg"] === msg);
      if (printed !== undefined) return printed;
      const awaited = waiting.get(msg) ?? Promise.withResolvers();
      waiting.set(msg, awaited);
      return awaited.promise;
    },
    [Symbol.asyncDispose]: async () => {
      await end("SIGKILL");
    },
  };
}

/** Starts a server and waits until it listens. */
export async function startServer(
  env: Readonly<Record<string, string>>,
): Promise<ServerProcess & { url: string }> {
  const server = spawnServer(env);
  const { port } = await server.line("listening");
  return { ...server, url: `http://127.0.0.1:${String(port)}` };
}

/** A folder that goes when it is disposed of. */
export function temporaryFolder(): Promise<DisposableTempDir> {
  return mkdtempDisposable(join(tmpdir(), "finsam-gateway-"));
}
