import { mkdtempDisposable, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { command } from "./command.ts";

/** A program that npm's registry has, in a folder that goes when it is disposed of. */
export interface FetchedProgram extends AsyncDisposable {
  readonly path: string;
}

/**
 * Fetches a program by its package there, such as `deno` and `2`: for what is too large to be a dependency of ours.
 *
 * @throws {Error} when the registry doesn't give it, or when it doesn't run on this machine.
 */
export async function fetchProgram(name: string, version: string): Promise<FetchedProgram> {
  await using made = new AsyncDisposableStack();
  const { path: cwd } = made.use(await mkdtempDisposable(join(tmpdir(), `finsam-${name}-`)));
  // With `npm:`, since pnpm takes these names for runtimes, which it fetches from elsewhere.
  const dependencies = { [name]: `npm:${name}@${version}` };
  await writeFile(join(cwd, "package.json"), JSON.stringify({ private: true, dependencies }));
  // Their packages choose the binary of the machine when they are installed.
  await writeFile(join(cwd, "pnpm-workspace.yaml"), `allowBuilds: { ${name}: true }\n`);
  await command("pnpm", ["install", "--prefer-offline"], { cwd });
  const path = join(cwd, "node_modules/.bin", name);
  await command(path, ["--version"], { cwd });
  const kept = made.move();
  return { path, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}
