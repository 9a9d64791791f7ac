import { join } from "node:path";
import { endOf, repository } from "../src/index.ts";

/**
 * What is found in a folder by the repository's own rules, type-aware ones too: what an example depends on is installed there, as it
 * is not in the repository. Empty: nothing.
 */
export async function lint(folder: string): Promise<string> {
  const bin = join(repository, "node_modules/.bin");
  const config = join(repository, ".oxlintrc.json");
  const ignored = ["node_modules", "dist"].flatMap((name) => ["--ignore-pattern", `**/${name}/**`]);
  const { code, output, errors } = await endOf(
    join(bin, "oxlint"),
    ["--type-aware", "--deny-warnings", "--config", config, ...ignored],
    { cwd: folder, env: { OXLINT_TSGOLINT_PATH: join(bin, "tsgolint") } },
  );
  return code === 0 ? "" : output + errors;
}
