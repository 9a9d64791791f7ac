import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { freshEnvironment } from "./environment.ts";

/** Where a command runs, and what it finds in its environment beside what a terminal has. */
export interface CommandOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** How a command has ended. */
export interface Ended {
  /** Null: by a signal. */
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command to its end, whatever that is. */
export async function endOf(
  program: string,
  args: readonly string[],
  { cwd, env = {} }: CommandOptions,
): Promise<Ended> {
  const child = spawn(program, args, {
    cwd,
    env: freshEnvironment(env),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const closed = once(child, "close");
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    closed,
  ]);
  return { code, output, errors };
}

/**
 * Runs a command and answers what it wrote on standard output.
 *
 * @throws {Error} with all that it wrote, when it ends with another code than 0.
 */
export async function command(
  program: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<string> {
  const { code, output, errors } = await endOf(program, args, options);
  if (code !== 0) {
    throw new Error(
      `Expected 0 from ${program} ${args.join(" ")}, came ${code}\n${output}${errors}`,
    );
  }
  return output;
}
