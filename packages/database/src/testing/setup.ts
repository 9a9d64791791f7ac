import type { TestProject } from "vitest/node";
import type { TestEngines } from "./engine.ts";
import { startPostgres } from "./postgres-server.ts";
import { embeddedTemplates, makePostgresTemplate } from "./template.ts";

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
