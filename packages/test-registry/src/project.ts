import { mkdtempDisposable, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { command } from "./command.ts";
import type { Installer } from "./installer.ts";
import type { Registry } from "./registry.ts";

/** A project of somebody who uses our packages, in a folder of its own. */
export interface Project extends AsyncDisposable {
  readonly folder: string;
  /** Installs packages by their names, with a range or without: `@finsam/domain@^0.1.0`. */
  add(...packages: string[]): Promise<void>;
  /** Writes a file, by its name in the folder. */
  write(name: string, text: string): Promise<void>;
  /** Runs a file of the folder and answers what it printed. */
  run(name: string, env?: Readonly<Record<string, string>>): Promise<string>;
}

/** Makes an empty project. It goes when it is disposed of. */
export async function emptyProject(installer: Installer, registry: Registry): Promise<Project> {
  await using made = new AsyncDisposableStack();
  const temporary = async (of: string) =>
    made.use(await mkdtempDisposable(join(tmpdir(), `finsam-${of}-`))).path;
  const folder = await temporary(installer.name);
  const variable = installer.cacheVariable;
  const own = variable === undefined ? {} : { [variable]: await temporary("cache") };
  const invoke = ([program, ...first]: Installer["add"], rest: readonly string[], env = {}) =>
    command(program, [...first, ...rest], { cwd: folder, env: { ...own, ...env } });
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  for (const [name, text] of Object.entries(installer.files(registry))) await write(name, text);
  const kept = made.move();
  return {
    folder,
    write,
    add: async (...packages) => {
      await invoke(installer.add, packages);
    },
    run: (name, env) => invoke(installer.run, [name], env),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
