export { type CommandOptions, command, type Ended, endOf } from "./command.ts";
export { type InstalledExamples, installExamples } from "./example.ts";
export { type FetchedProgram, fetchProgram } from "./fetched-program.ts";
export { bun, deno, type Installer, npm, pnpm, yarn } from "./installer.ts";
export { emptyProject, type Project } from "./project.ts";
export { type PublishedPackage, publishedPackages } from "./published-package.ts";
export {
  type Packument,
  type Registry,
  registryAt,
  type StartedRegistry,
  startRegistry,
} from "./registry.ts";
export { addChangeset, publishPackages, versionPackages, versionsIn } from "./release.ts";
export type { SharedRelease } from "./setup.ts";
export { copyRepository, repository, type WorkingCopy, workingCopyAt } from "./working-copy.ts";
