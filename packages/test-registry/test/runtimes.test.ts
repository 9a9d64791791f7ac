import { afterAll, describe, expect, inject, test } from "vitest";
import {
  bun,
  deno,
  emptyProject,
  type FetchedProgram,
  fetchProgram,
  type Installer,
  npm,
  registryAt,
} from "../src/index.ts";
import { clientExample, oddities } from "./client-example.ts";
import { importingModule, notImported } from "./entry-points.ts";

const { registryUrl, packages, folder } = inject("finsamRelease");
const gateway = inject("finsamGateway");

interface Runtime {
  readonly name: string;
  /** The oldest that our packages say they run in, or what is current. */
  readonly major: string;
  readonly installer: (path: string) => Installer;
}

const runtimes: readonly Runtime[] = [
  { name: "node", major: "20", installer: npm },
  { name: "deno", major: "2", installer: deno },
  { name: "bun", major: "1", installer: bun },
];

const fetched = new AsyncDisposableStack();
afterAll(() => fetched.disposeAsync());

describe.each(runtimes)("on $name $major", async ({ name, major, installer }) => {
  const program = await fetchedOrReason(name, major);

  test("all packages are installed and imported, and the client's first example prints the next events", async ({
    skip,
  }) => {
    if (typeof program === "string") return skip(program);
    await using project = await emptyProject(installer(program.path), registryAt(registryUrl));
    await project.add(...packages.map((one) => one.name));
    await project.write("entries.mjs", importingModule(packages));
    expect(notImported(packages, await project.run("entries.mjs"))).toEqual([]);
    await project.write("next-events.mjs", await clientExample(folder, gateway));
    expect(oddities(await project.run("next-events.mjs"))).toEqual([]);
  });
});

/** The program, or why it can't be had here. With CI set it has to be there. */
async function fetchedOrReason(name: string, major: string): Promise<FetchedProgram | string> {
  try {
    return fetched.use(await fetchProgram(name, major));
  } catch (error) {
    if (process.env["CI"] === "true") throw error;
    return `${name} ${major} can't be had: ${error instanceof Error ? error.message : String(error)}`;
  }
}
