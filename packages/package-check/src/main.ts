#!/usr/bin/env node
import { apiProblems } from "./api-problems.ts";
import { manifestProblems } from "./manifest.ts";
import { pack } from "./packed-package.ts";
import { packedProblems } from "./packed-problems.ts";
import { readPublishedPackage } from "./published-package.ts";
import { readmeProblems } from "./readme-problems.ts";
import { sideEffectProblems } from "./side-effect-problems.ts";

/* Run in a published package's folder, after its build. With --write its API reports are written, and nothing else is checked. */
const published = await readPublishedPackage(process.cwd());

if (process.argv.includes("--write")) {
  await apiProblems(published, true);
} else {
  const problems = [
    ...manifestProblems(published.manifest),
    ...(await readmeProblems(published.folder)),
    ...(await packedProblems(await pack(published.folder))),
    ...(await sideEffectProblems(published)),
    ...(await apiProblems(published, false)),
  ];
  for (const problem of problems)
    console.error(`${String(published.manifest["name"])}: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}
