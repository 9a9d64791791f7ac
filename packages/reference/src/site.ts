import { Application, type DocumentReflection, Renderer } from "typedoc";
import { read } from "./reading.ts";

/** What a site is made of. */
export interface SiteParts {
  /** The repository's folder, absolute. */
  readonly root: string;
  /** The first page, Markdown, absolute. */
  readonly home: string;
  /** Guides, Markdown, absolute, in their order. */
  readonly documents: readonly string[];
  /** References of packages, as `writePackageReference` writes them. */
  readonly references: readonly string[];
  /** Names of the packages. */
  readonly packages: readonly string[];
}

/**
 * Writes the site into a folder, which is emptied first. It works offline, opened as files.
 *
 * @throws where a link leads nowhere, or an export has no comment; what it is has been printed
 */
export async function writeSite(parts: SiteParts, folder: string): Promise<void> {
  const app = await Application.bootstrapWithPlugins({
    name: "Finsam",
    entryPointStrategy: "merge",
    entryPoints: [...parts.references],
    readme: parts.home,
    projectDocuments: [...parts.documents],
    basePath: parts.root,
    packagesRequiringDocumentation: [...parts.packages],
    // Members of interfaces are held to it by API Extractor. What fields of schemas say by their names needs no more words.
    requiredToBeDocumented: ["Class", "Function", "Interface", "Method", "TypeAlias", "Variable"],
    validation: {
      invalidLink: true,
      invalidPath: true,
      notDocumented: true,
      notExported: true,
      rewrittenLink: true,
      unusedMergeModuleWith: true,
    },
    // Names of files, such as PROTOCOL.md, are no addresses.
    markdownItOptions: { html: true, linkify: false },
    hideGenerator: true,
    highlightLanguages: [
      "bash",
      "css",
      "graphql",
      "html",
      "javascript",
      "json",
      "php",
      "typescript",
    ],
    logLevel: "Warn",
    treatWarningsAsErrors: true,
  });
  const project = await read(app);
  app.validate(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings())
    throw new Error("Expected no link that leads nowhere, and a comment on every export");
  // Addresses are made of the files' names by then, which are short and plain.
  app.renderer.on(Renderer.EVENT_BEGIN, () => giveTitles(project.documents ?? []));
  await app.generateDocs(project, folder);
}

/** A document is called what its first heading says. */
function giveTitles(documents: readonly DocumentReflection[]): void {
  for (const document of documents) {
    const title = document.content
      .map((part) => part.text)
      .join("")
      .split("\n")
      .find((line) => line.startsWith("# "));
    if (title !== undefined) document.name = title.slice(2);
  }
}
