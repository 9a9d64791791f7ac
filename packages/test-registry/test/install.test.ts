import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { command, emptyProject, npm, pnpm, type Project, registryAt, yarn } from "../src/index.ts";
import { clientExample, oddities } from "./client-example.ts";
import { importingModule, notImported } from "./entry-points.ts";

const { registryUrl, packages, folder } = inject("finsamRelease");
const gateway = inject("finsamGateway");

interface Compiler {
  readonly typescript: "typescript" | "typescript-6";
  readonly moduleResolution: "nodenext" | "bundler";
}
const current: Compiler = { typescript: "typescript", moduleResolution: "nodenext" };
const all: readonly Compiler[] = [
  current,
  { typescript: "typescript", moduleResolution: "bundler" },
  { typescript: "typescript-6", moduleResolution: "nodenext" },
  { typescript: "typescript-6", moduleResolution: "bundler" },
];

describe.each([
  { installer: npm(), compilers: [current] },
  { installer: pnpm, compilers: all },
  { installer: yarn, compilers: [current] },
])("in an empty project, by $installer.name", ({ installer, compilers }) => {
  let project: Project;
  beforeAll(async () => {
    project = await emptyProject(installer, registryAt(registryUrl));
    await project.add(...packages.map(({ name }) => name));
  });
  afterAll(() => project[Symbol.asyncDispose]());

  test("every entry point of every package is imported by plain Node", async () => {
    await project.write("entries.mjs", importingModule(packages));
    expect(notImported(packages, await project.run("entries.mjs"))).toEqual([]);
  });

  test("the first example of the client's README prints the next events of a server that runs", async () => {
    await project.write("next-events.mjs", await clientExample(folder, gateway));
    expect(oddities(await project.run("next-events.mjs"))).toEqual([]);
  });

  test.each(compilers)(
    "every type of every package compiles with $typescript, $moduleResolution, strict, libraries checked too",
    async ({ typescript, moduleResolution }) => {
      await project.write("consumer.ts", consumer());
      await project.write("next-events.ts", await clientExample(folder, gateway));
      await project.write("tsconfig.json", tsconfig(moduleResolution));
      const tsc = fileURLToPath(
        new URL("bin/tsc", import.meta.resolve(`${typescript}/package.json`)),
      );
      const options = { cwd: project.folder };
      expect(await command(process.execPath, [tsc, "--project", "."], options)).toBe("");
    },
  );
});

/** A module that takes all that every entry point has, so that the compiler reads it. */
function consumer(): string {
  const entries = packages.flatMap(({ entryPoints }) => entryPoints);
  return [
    ...entries.map((entry, index) => `import * as entry${index} from "${entry}";`),
    `export const entries = [${entries.map((_, index) => `entry${index}`).join(", ")}];`,
  ].join("\n");
}

function tsconfig(moduleResolution: Compiler["moduleResolution"]): string {
  return JSON.stringify({
    compilerOptions: {
      target: "es2022",
      module: moduleResolution === "bundler" ? "preserve" : moduleResolution,
      moduleResolution,
      strict: true,
      skipLibCheck: false,
      types: [],
      noEmit: true,
    },
    files: ["consumer.ts", "next-events.ts"],
  });
}
