import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { repository } from "../src/index.ts";

const stepSchema = z.looseObject({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
  env: z.record(z.string(), z.string()).default({}),
});
const jobSchema = z.looseObject({
  permissions: z.record(z.string(), z.string()).optional(),
  uses: z.string().optional(),
  steps: z.array(stepSchema).default([]),
});
const workflowSchema = z.looseObject({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), jobSchema),
});

/** A workflow of GitHub Actions, by its file's name. */
export async function workflow(file: string) {
  const text = await readFile(join(repository, ".github/workflows", file), "utf8");
  return { text, ...workflowSchema.parse(parse(text)) };
}

/** The step of release.yml with that name. */
export async function releaseStep(name: string) {
  const { jobs } = await workflow("release.yml");
  const step = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .find((one) => one.name === name);
  if (step === undefined) throw new Error(`Expected a step "${name}" in release.yml`);
  return step;
}
