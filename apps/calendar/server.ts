import { join } from "node:path";
import { createRequestHandler, type ServerBuild } from "react-router";
import type { FrameMaker, WebParts } from "./app/web-context.ts";

export {
  type Language,
  languageAt,
  pathIn,
  type Say,
  sayIn,
  signInPath,
  type Words,
} from "./app/language.ts";
export { type PageAddresses, pageAddresses } from "./app/page-addresses.ts";
export type { SiteFrame, WebParts } from "./app/web-context.ts";
export { capitalised, termIn } from "./app/words/term.ts";

/** The pages, built. */
export interface Web {
  /** Answers a request for a page; 404, as a page, where there is none. */
  readonly answer: (request: Request, parts: WebParts) => Promise<Response>;
  /** The folder of what pages load, under `/assets/`. */
  readonly assets: string;
  /** What stands around a page of the server's own, so that it looks like these. */
  readonly frame: FrameMaker;
  /** The addresses of the style sheets that every page loads. */
  readonly styles: readonly string[];
}

/** Opens the pages; undefined: nobody has built them. */
export async function openWeb(): Promise<Web | undefined> {
  const folder = join(import.meta.dirname, "build");
  try {
    return webOf(await import(join(folder, "server/index.js")), join(folder, "client/assets"));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function webOf(build: ServerBuild, assets: string): Web {
  const handle = createRequestHandler(build, "production");
  const { webContexts, siteFrame: frame } = build.entry.module;
  const webContext = webContexts();
  return {
    answer: (request, parts) => handle(request, webContext(request, parts)),
    assets,
    frame,
    styles: build.assets.routes["root"]?.css ?? [],
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
}
