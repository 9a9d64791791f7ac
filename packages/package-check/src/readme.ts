import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { examplesIn, type ReadmeExample } from "./readme-example.ts";

/** A block that has run. */
export interface RunExample extends ReadmeExample {
  /**
   * What it printed, a line each. Where a promise has `…` for what differs each time, and the rest is equal: the promise. A last
   * promise that is `…` alone stands for all further lines, if any.
   */
  readonly printed: readonly string[];
}

const run = promisify(execFile);

/**
 * Checks the types of a README's examples and runs them in order, each as a program of its own, against the package's sources.
 *
 * @param readme - the package's README
 * @param replacements - what is put in the place of which text before they run, such as a test server's address for the README's
 * @throws where there is no example, where one promises nothing, doesn't compile, or ends with an error; the message has the output
 */
export async function runReadme(
  readme: URL,
  replacements: Readonly<Record<string, string>> = {},
): Promise<readonly RunExample[]> {
  const examples = examplesIn(await readFile(readme, "utf8"));
  if (examples.length === 0) throw new Error("Expected an example in a `ts` block");
  if (examples.some(({ promised }) => promised.length === 0)) {
    throw new Error("Expected a comment after console.log in every example: what it prints");
  }
  // Inside the package, so that its name and its dependencies are found as they are by a user.
  const folder = fileURLToPath(new URL("test/generated/readme/", readme));
  await mkdir(folder, { recursive: true });
  try {
    const files = await write(examples, replacements, folder);
    await checkTypes(folder);
    const results: RunExample[] = [];
    for (const [index, example] of examples.entries()) {
      const { stdout } = await run(process.execPath, ["--conditions=source", files[index] ?? ""]);
      results.push({ ...example, printed: told(stdout.trimEnd().split("\n"), example.promised) });
    }
    return results;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function write(
  examples: readonly ReadmeExample[],
  replacements: Readonly<Record<string, string>>,
  folder: string,
): Promise<readonly string[]> {
  const tsconfig = { extends: "../../../tsconfig.json", include: ["*.ts"] };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
  return Promise.all(
    examples.map(async ({ code }, index) => {
      const file = join(folder, `example-${index + 1}.ts`);
      const replaced = Object.entries(replacements).reduce(
        (text, [from, to]) => text.replaceAll(from, to),
        code,
      );
      await writeFile(file, replaced);
      return file;
    }),
  );
}

async function checkTypes(folder: string): Promise<void> {
  const tsc = fileURLToPath(new URL("bin/tsc", import.meta.resolve("typescript/package.json")));
  await run(process.execPath, [tsc, "-p", folder]).catch((error: unknown) => {
    const output = error instanceof Error && "stdout" in error ? String(error.stdout) : "";
    throw new Error(`Expected the README's examples to compile\n${output}`, { cause: error });
  });
}

function told(lines: readonly string[], promised: readonly string[]): readonly string[] {
  const isOpen = promised.at(-1) === "…";
  const counted = isOpen ? lines.slice(0, promised.length - 1) : lines;
  const printed = counted.map((line, n) =>
    isKept(line, promised[n]) ? (promised[n] ?? line) : line,
  );
  return isOpen ? [...printed, "…"] : printed;
}

function isKept(line: string, promise = ""): boolean {
  const parts = promise.split("…").map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "u").test(line);
}
