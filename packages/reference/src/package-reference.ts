import { existsSync } from "node:fs";
import { join } from "node:path";
import { Application, ReflectionKind } from "typedoc";
import type { PublishedPackage } from "./published-package.ts";
import { read } from "./reading.ts";

/**
 * Reads what a package exports, with its comments, its README and its protocol, from its sources.
 *
 * @param root - the repository's folder, absolute
 * @param file - where it is written, as JSON
 * @throws where something can't be read; what it is has been printed
 */
export async function writePackageReference(
  { name, folder, entries }: PublishedPackage,
  root: string,
  file: string,
): Promise<void> {
  const app = await Application.bootstrapWithPlugins({
    name,
    entryPoints: entries.map(({ source }) => source),
    tsconfig: join(folder, "tsconfig.json"),
    readme: join(folder, "README.md"),
    projectDocuments: [join(folder, "PROTOCOL.md")].filter((document) => existsSync(document)),
    // Types that schemas give are shown with their fields.
    plugin: ["typedoc-plugin-zod"],
    basePath: root,
    // The compiler that checks them is newer than the one that reads them here.
    skipErrorChecking: true,
    excludeExternals: true,
    // A link to a source needs an address of the repository, which a clone need not have.
    disableSources: true,
    logLevel: "Warn",
    treatWarningsAsErrors: true,
  });
  const project = await read(app);
  for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
    const entry = entries.find(({ source }) =>
      project.files.getReflectionPath(module)?.endsWith(source),
    );
    if (entry !== undefined) module.name = entry.specifier;
  }
  await app.generateJson(project, file);
}
