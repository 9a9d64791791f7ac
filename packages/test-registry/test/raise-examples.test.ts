import { cp, mkdir, mkdtempDisposable, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { command, repository } from "../src/index.ts";

test("examples name a version that takes what is about to be released, and are left alone where theirs does", async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), "finsam-raised-"));
  const { path } = folder;
  await cp(join(repository, "examples"), join(path, "examples"), { recursive: true });
  await mkdir(join(path, "packages/client"), { recursive: true });
  const named: unknown[] = [];
  for (const version of ["0.97.1", "0.97.2", "0.98.0", "1.0.0", "1.2.3"]) {
    const manifest = JSON.stringify({ name: "@finsam/client", version });
    await writeFile(join(path, "packages/client/package.json"), manifest);
    const script = join(repository, "packages/test-registry/src/raise-examples.ts");
    await command(process.execPath, [script], { cwd: path });
    const react = await readFile(join(path, "examples/react/package.json"), "utf8");
    const html = await readFile(join(path, "examples/plain-html/index.html"), "utf8");
    named.push([
      /"@finsam\/client": "(.*)"/.exec(react)?.[1],
      /https:\/\/cdn\.jsdelivr\.net\/npm\/@finsam\/(client@[\d.]+)\//.exec(html)?.[1],
    ]);
  }
  expect(named).toEqual([
    ["^0.97.1", "client@0.97"],
    ["^0.97.1", "client@0.97"],
    ["^0.98.0", "client@0.98"],
    ["^1.0.0", "client@1"],
    ["^1.0.0", "client@1"],
  ]);
});
