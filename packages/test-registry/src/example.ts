import { cp, mkdtempDisposable, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { command } from "./command.ts";
import { pnpm } from "./installer.ts";
import type { Registry } from "./registry.ts";

/** Examples as a supplier has them: copies, each with what its own manifest names and nothing else. */
export interface InstalledExamples extends AsyncDisposable {
  /** Where they are beside each other. */
  readonly root: string;
  /** The folder of one. */
  folder(name: string): string;
}

/**
 * Copies examples and installs what they need, in one installation. They go when it is disposed of.
 *
 * @param repository the folder in whose `examples` they are
 * @param names of their folders
 * @param registry from which our packages come
 */
export async function installExamples(
  repository: string,
  names: readonly string[],
  registry: Registry,
): Promise<InstalledExamples> {
  await using made = new AsyncDisposableStack();
  const { path: root } = made.use(await mkdtempDisposable(join(tmpdir(), "finsam-supplier-")));
  for (const name of names)
    await cp(join(repository, "examples", name), join(root, name), { recursive: true });
  const files = pnpm.files(registry);
  const workspace = `${files["pnpm-workspace.yaml"]}packages: ["*"]\n`;
  for (const [name, text] of Object.entries({ ...files, "pnpm-workspace.yaml": workspace }))
    await writeFile(join(root, name), text);
  await command("pnpm", ["install", "--prefer-offline"], { cwd: root });
  const kept = made.move();
  return {
    root,
    folder: (name) => join(root, name),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
