import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { problemAffectsResolutionKind, problemKindInfo } from "@arethetypeswrong/core/problems";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

/** How those import it who can: ES modules only, so neither `require` nor the resolution of before `exports`. */
const resolutions = ["node16-esm", "bundler"] as const;

/**
 * What is wrong in a packed package, a sentence each: what publint and "Are the types wrong?" say, and files that are missing or do
 * not belong there.
 *
 * @param tarball - as `pack` gives it
 */
export async function packedProblems(tarball: Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
  const packed = createPackageFromTarballData(tarball);
  const root = `/node_modules/${packed.packageName}/`;
  const files = packed.listFiles().map((file) => file.slice(root.length));
  const analysis = await checkPackage(packed);
  const linted = await publint({ pack: { tarball: tarball.buffer }, strict: true });
  return [
    ...fileProblems(files),
    ...manifestProblems(packed.readFile(`${root}package.json`)),
    ...linted.messages.map(
      (message) => `publint: ${formatMessage(message, linted.pkg, { color: false })}`,
    ),
    ...(analysis.types === false
      ? ["Are the types wrong? No types were found"]
      : analysis.problems
          .filter((problem) =>
            resolutions.some((kind) => problemAffectsResolutionKind(problem, kind, analysis)),
          )
          .map(
            (problem) =>
              `Are the types wrong? ${problemKindInfo[problem.kind].shortDescription}: ${JSON.stringify(problem)}`,
          )),
  ];
}

function manifestProblems(text: string): string[] {
  return [
    ...(text.includes('"workspace:')
      ? ["Packed: a dependency has the version workspace:, expected a number"]
      : []),
    ...(text.includes('"source":') ? ["Packed: `source` leads to files that are not there"] : []),
  ];
}

function fileProblems(files: readonly string[]): string[] {
  return [
    ...["LICENSE", "README.md"]
      .filter((file) => !files.includes(file))
      .map((file) => `Packed: ${file} is missing`),
    ...files
      .filter((file) => /^(?:src|test|scripts)\/|(?<!\.d)\.ts$|\.tsbuildinfo$/.test(file))
      .map((file) => `Packed: ${file} does not belong in a package`),
  ];
}
