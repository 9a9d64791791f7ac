import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import {
  addChangeset,
  command,
  copyRepository,
  publishPackages,
  type StartedRegistry,
  startRegistry,
  versionPackages,
  versionsIn,
  type WorkingCopy,
} from "../src/index.ts";
import { breaking, bumped } from "./bumped.ts";
import { releaseStep } from "./workflow.ts";

const { storage, packages } = inject("finsamRelease");
const released = Object.fromEntries(packages.map(({ name, version }) => [name, version]));
const domain = released["@finsam/domain"] ?? "";

const started = new AsyncDisposableStack();
let copy: WorkingCopy;
let registry: StartedRegistry;
beforeAll(async () => {
  copy = started.use(await copyRepository());
  registry = started.use(await startRegistry(storage));
  await versionPackages(copy);
});
afterAll(() => started.disposeAsync());

test("a patch of one package releases that one: this is the whole version pull request", async () => {
  await addChangeset(copy, { "@finsam/domain": "patch" }, "A holiday has its other name too.");
  expect(await versionPackages(copy)).toEqual([
    "D\t.changeset/planted.md",
    "M\tpackages/domain/CHANGELOG.md",
    "M\tpackages/domain/package.json",
  ]);
  const patched = bumped(domain, "patch");
  expect(await versionsIn(copy)).toEqual({ ...released, "@finsam/domain": patched });
  const changelog = await readFile(join(copy.folder, "packages/domain/CHANGELOG.md"), "utf8");
  expect(changelog).toMatch(/Patch Changes\n\n- [0-9a-f]{7}: A holiday has its other name too\.\n/);
});

test("where the workflow asks for provenance, nothing is published without", async () => {
  const { env } = await releaseStep("Publish");
  await expect(publishPackages(copy, registry, env)).rejects.toThrow(/provenance/i);
  const packument = await registry.packument("@finsam/domain");
  expect(Object.keys(packument?.versions ?? {})).toEqual([domain]);
});

test("it is published beside what was, and nothing else is published again", async () => {
  await publishPackages(copy, registry);
  const packument = await registry.packument("@finsam/domain");
  const patched = bumped(domain, "patch");
  expect(Object.keys(packument?.versions ?? {})).toEqual([domain, patched]);
  expect(packument?.["dist-tags"]).toEqual({ latest: patched });
  for (const { name, version } of packages.filter((one) => one.name !== "@finsam/domain")) {
    const other = await registry.packument(name);
    expect(Object.keys(other?.versions ?? {})).toEqual([version]);
  }
});

test("the workflow writes into every manifest where it comes from", async () => {
  const step = await releaseStep("Say where the packages come from, as provenance asks");
  await command("bash", ["-e", "-c", step.run ?? ""], {
    cwd: copy.folder,
    env: { GITHUB_SERVER_URL: "https://github.com", GITHUB_REPOSITORY: "example/finsam" },
  });
  for (const manifest of await manifests()) {
    expect(manifest.repository).toEqual({
      type: "git",
      url: "git+https://github.com/example/finsam.git",
      directory: expect.stringMatching(/^packages\//),
    });
  }
  await copy.git("checkout", "--quiet", "--", ".");
});

test("a breaking change of one releases those that have its types in theirs: their range leaves the old one", async () => {
  const before = await versionsIn(copy);
  const kind = breaking(domain);
  await addChangeset(copy, { "@finsam/domain": kind }, "A week has no number.");
  await versionPackages(copy);
  const dependents = await dependentsOf("@finsam/domain");
  expect(dependents).toContain("@finsam/planning");
  const expected = Object.entries(before).map(([name, version]) => {
    if (name === "@finsam/domain") return [name, bumped(version, kind)];
    return [name, dependents.includes(name) ? bumped(version, "patch") : version];
  });
  expect(await versionsIn(copy)).toEqual(Object.fromEntries(expected));
});

async function dependentsOf(name: string): Promise<string[]> {
  return (await manifests())
    .filter(({ dependencies }) => dependencies?.[name] !== undefined)
    .map((manifest) => manifest.name);
}

interface Manifest {
  readonly name: string;
  readonly repository?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function manifests(): Promise<Manifest[]> {
  return Promise.all(
    packages.map(async ({ folder }) =>
      JSON.parse(await readFile(join(copy.folder, folder, "package.json"), "utf8")),
    ),
  );
}
