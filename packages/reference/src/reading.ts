import type { Application, ProjectReflection } from "typedoc";

/**
 * What an application reads.
 *
 * @throws where there was anything to warn of; it has been printed
 */
export async function read(app: Application): Promise<ProjectReflection> {
  const project = await app.convert();
  if (project === undefined || app.logger.hasErrors() || app.logger.hasWarnings())
    throw new Error(`Expected nothing to warn of in ${app.options.getValue("name")}`);
  return project;
}
