import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres-server.ts";
import { embeddedTemplates, makePostgresTemplate, type EmbeddedTemplates } from "./template.ts";

/** What the tests are told of the engines, as values that pass between processes. */
export interface TestEngines {
  readonly embedded: EmbeddedTemplates;
  /** The server's address, or why there is none. */
  readonly postgresql: { readonly adminUrl: string } | { readonly unavailable: string };
}

declare module "vitest" {
  interface ProvidedContext {
    finsamEngines: TestEngines;
  }
}

/**
 * Vitest's `globalSetup` for tests that use a database: starts one PostgreSQL server for the whole run and
 * makes what the tests copy. Where no server can run, tests on PostgreSQL are skipped with the reason; with
 * `CI=true` the run fails instead.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await using started = new AsyncDisposableStack();
  const embedded = await embeddedTemplates();
  const postgresql = await startEngine(started);
  project.provide("finsamEngines", { embedded, postgresql });
  const running = started.move();
  return () => running.disposeAsync();
}

async function startEngine(started: AsyncDisposableStack): Promise<TestEngines["postgresql"]> {
  let server;
  try {
    server = started.use(await startPostgres());
  } catch (error) {
    if (process.env["CI"] === "true") throw error;
    return { unavailable: error instanceof Error ? error.message : String(error) };
  }
  await makePostgresTemplate(server);
  return { adminUrl: server.urlOf("postgres") };
}
