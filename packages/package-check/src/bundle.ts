import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/** What a program becomes for a browser. */
export interface Bundle {
  /** Minified; empty where nothing is used. */
  readonly code: string;
  readonly gzippedBytes: number;
  /** The packages whose code is in it, sorted, those of this repository left out. */
  readonly packages: readonly string[];
  /** Node's own modules that it imports, sorted: in a browser it works only where it never comes to them. */
  readonly nodeModules: readonly string[];
}

/**
 * Bundles a program as a site's build would.
 *
 * @param program - such as `import { label } from "@finsam/domain/labels"; console.log(label)`
 * @param folder - a package that has what the program imports, or is it
 * @param conditions - of `exports`, beside `import` and `browser`. Default `source`: packages of ours from their sources
 */
export async function bundle(
  program: string,
  folder: URL,
  conditions: readonly string[] = ["source"],
): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: fileURLToPath(folder) },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    conditions: [...conditions],
    external: ["node:*"],
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const [output] = Object.values(metafile.outputs);
  const contributing = Object.entries(output?.inputs ?? {}).filter(
    ([, { bytesInOutput }]) => bytesInOutput > 0,
  );
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  return {
    code: new TextDecoder().decode(contents),
    gzippedBytes: gzipSync(contents).length,
    packages: distinct(contributing.flatMap(([input]) => packageOf(input))),
    nodeModules: distinct((output?.imports ?? []).map(({ path }) => path)),
  };
}

function packageOf(input: string): string[] {
  const installed = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
  return installed === undefined ? [] : [installed];
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted();
}
