import {
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type ExtractorMessage,
} from "@microsoft/api-extractor";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Entry, PublishedPackage } from "./published-package.ts";

/** What a run over one entry gives. */
export interface ApiReport {
  /** The names that it exports. */
  readonly names: ReadonlySet<string>;
  /** What has to be put right, a sentence each. */
  readonly problems: readonly string[];
}

/** How a report is made. */
export interface ApiReportOptions {
  /** Whether a report that differs is written over. Otherwise it is a problem. */
  readonly write: boolean;
  /** A folder for what is made on the way, absolute. */
  readonly scratch: string;
  /** Names that a signature may have and this entry need not export. */
  readonly atHand: ReadonlySet<string>;
}

/**
 * Compares `api/<entry>.api.md` with the declarations in `dist`, and looks for what is exported without a doc comment.
 *
 * @throws where there are no declarations: the package has to be built first
 */
export async function apiReport(
  { folder }: PublishedPackage,
  entry: Entry,
  options: ApiReportOptions,
): Promise<ApiReport> {
  const messages: ExtractorMessage[] = [];
  const config = extractorConfig(folder, entry, options.scratch);
  const { apiReportChanged } = Extractor.invoke(config, {
    localBuild: options.write,
    printApiReportDiff: true,
    messageCallback(message) {
      message.handled = true;
      messages.push(message);
    },
  });
  const report = await readFile(config.reportTempFilePath, "utf8");
  const problems = messages
    .filter(({ logLevel }) => logLevel === ExtractorLogLevel.Error)
    .filter((message) => !isAtHand(message, options.atHand))
    .map((message) => sentence(message, folder));
  if (apiReportChanged && !options.write) {
    const difference = messages.find(({ messageId }) => messageId === "console-api-report-diff");
    problems.unshift(
      `api/${entry.name}.api.md is not what ${entry.specifier} exports. Run \`pnpm api\`: its diff is the review${
        difference === undefined ? "" : `\n${difference.text}`
      }`,
    );
  }
  return { names: exportedNames(report), problems };
}

function extractorConfig(folder: string, entry: Entry, scratch: string): ExtractorConfig {
  const declarations = join(folder, entry.types);
  const fail = { logLevel: ExtractorLogLevel.Error };
  const ignore = { logLevel: ExtractorLogLevel.None };
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, "package.json"),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: declarations,
      newlineKind: "lf",
      compiler: {
        // What a user's compiler sees: other packages of ours by their declarations, not their sources.
        overrideTsconfig: {
          compilerOptions: {
            target: "es2024",
            lib: ["es2024", "esnext.array", "esnext.disposable", "dom", "dom.iterable"],
            module: "nodenext",
            strict: true,
            exactOptionalPropertyTypes: true,
            skipLibCheck: true,
            types: [],
          },
          files: [declarations],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${entry.name}.api.md`,
        reportFolder: join(folder, "api"),
        reportTempFolder: scratch,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: fail },
        tsdocMessageReporting: { default: fail },
        extractorMessageReporting: {
          default: fail,
          "ae-undocumented": fail,
          // Everything that is exported is public; there are no alpha, beta or internal parts.
          "ae-missing-release-tag": ignore,
          // The reference's build checks links, those into other entries and packages too.
          "ae-unresolved-link": ignore,
        },
      },
    },
  });
}

function isAtHand(message: ExtractorMessage, names: ReadonlySet<string>): boolean {
  if (message.messageId !== "ae-forgotten-export") return false;
  const name = /The symbol "(.+?)"/.exec(message.text)?.[1];
  return name !== undefined && names.has(name);
}

function exportedNames(report: string): ReadonlySet<string> {
  const declaration =
    /^export (?:abstract |declare )?(?:class|const|function|interface|type) (\w+)/gm;
  return new Set([...report.matchAll(declaration)].map(([, name = ""]) => name));
}

function sentence(message: ExtractorMessage, folder: string): string {
  const { messageId, sourceFileLine, sourceFilePath, text } = message;
  if (sourceFilePath === undefined) return `${text} (${messageId})`;
  const file = relative(folder, sourceFilePath);
  const source = file.replace(/^dist\//, "src/").replace(/\.d\.ts$/, ".ts");
  return `${source}: ${text} (${messageId}, ${file}:${sourceFileLine ?? 0})`;
}
