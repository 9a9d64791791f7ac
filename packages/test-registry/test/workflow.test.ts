import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { validateWorkflow } from "@action-validator/core";
import { describe, expect, test } from "vitest";
import { repository } from "../src/index.ts";
import { workflow } from "./workflow.ts";

const scripts = Object.keys(
  JSON.parse(await readFile(join(repository, "package.json"), "utf8")).scripts,
);

describe.each(["ci.yml", "release.yml"])("%s", async (file) => {
  const { text, jobs, permissions } = await workflow(file);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test("is a workflow as GitHub's schema has it", () => {
    expect(validateWorkflow(text).errors).toEqual([]);
  });

  test("runs only actions of a commit that is written out, or of this repository", () => {
    const used = [...steps, ...Object.values(jobs)].flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^\.\/|@[0-9a-f]{40}$/);
  });

  test("runs only scripts that package.json has", () => {
    const said = steps.flatMap(({ run, with: inputs }) => [run, inputs["script"]]).join("\n");
    const run = [...said.matchAll(/\bpnpm(?: run|@12) ([\w:-]+)/g)].map(([, name]) => name);
    expect(run.length).toBeGreaterThan(0);
    expect(scripts).toEqual(expect.arrayContaining(run));
  });

  test("may read, and no more than that where a job doesn't say why", () => {
    expect(Object.values(permissions).filter((right) => right !== "read")).toEqual([]);
  });
});

test("only what publishes may sign in to npm, and only after all checks", async () => {
  const { jobs } = await workflow("release.yml");
  const signing = Object.keys(jobs).filter((name) => jobs[name]?.permissions?.["id-token"]);
  expect(signing).toEqual(["publish"]);
  expect(jobs["publish"]).toMatchObject({ needs: expect.arrayContaining(["checks"]) });
  expect(jobs["checks"]).toMatchObject({ uses: "./.github/workflows/ci.yml" });
});

test("CI runs what is run before anything lands", async () => {
  const { jobs } = await workflow("ci.yml");
  expect(Object.values(jobs).flatMap(({ steps }) => steps.map(({ run }) => run))).toContain(
    ".ci/run",
  );
});
