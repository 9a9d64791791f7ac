import { spawnSync } from "node:child_process";
import { publishedPackages } from "./published-package.ts";

// Builds what is published and what that needs, and nothing else: the first step of `pnpm release`. Run by itself, in a
// repository where only this has been installed.
const packages = await publishedPackages(process.cwd());
const filters = packages.map(({ name }) => `--filter=${name}`);
const options = ["--output-logs=errors-only", "--no-update-notifier"];
const { status } = spawnSync("turbo", ["run", "build", ...options, ...filters], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
