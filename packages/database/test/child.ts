import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A process of its own that runs one of the fixtures; it is killed when it is disposed of. */
export interface Child extends AsyncDisposable {
  readonly pid: number;
  /** The lines that it writes, to be read once. */
  readonly lines: AsyncIterable<string>;
  /** Ends it as `kill -9` does. */
  kill(): Promise<void>;
}

export function startChild(fixture: string, ...args: readonly string[]): Child {
  const path = fileURLToPath(new URL(`fixtures/${fixture}`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface(child.stdout);
  const ended = once(child, "exit");
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };
  return {
    pid: pidOf(child),
    lines,
    kill,
    [Symbol.asyncDispose]: kill,
  };
}

/** Reads lines until one that is as wanted, and answers it; throws if none comes. */
export async function lineOf(
  child: Child,
  wanted: (line: string) => boolean = () => true,
): Promise<string> {
  for await (const line of child.lines) {
    if (wanted(line)) return line;
  }
  throw new Error("Expected a line, but the process has ended");
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error("Expected a process to start");
  return pid;
}
