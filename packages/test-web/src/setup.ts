import type { TestProject } from "vitest/node";
import { linkIn, type SessionCookie, signIn } from "./coordinator.ts";
import { startWebServer } from "./web-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the server, without a slash at the end. */
    finsamWeb: string;
    /** The session of who administers SUVS there. */
    finsamSession: SessionCookie;
    /** What becomes of what is kept and has changed: `all` (with `-u`) is written anew, `new` only what is missing. */
    finsamKept: "all" | "new" | "none";
  }
}

/** Vitest's `globalSetup`: one server for all tests, which only read. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startWebServer();
  project.provide("finsamWeb", server.url);
  project.provide("finsamSession", await signIn(linkIn(await server.line("start-links"), "SUVS")));
  project.provide("finsamKept", project.config.snapshotOptions.updateSnapshot);
  return async () => {
    await server[Symbol.asyncDispose]();
  };
}
