// Not from the whole package: what Vitest sets up by does not read our packages from their sources.
import { startServer, temporaryFolder } from "@finsam/test-network/server-process";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the server, without a slash at the end. */
    finsamGateway: string;
  }
}

/** Vitest's `globalSetup` for tests that ask a server: starts one with the sample data, as `pnpm start` does. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await using started = new AsyncDisposableStack();
  const folder = started.use(await temporaryFolder());
  const gateway = started.use(await startServer({ DATA_DIR: folder.path }));
  project.provide("finsamGateway", gateway.url);
  const running = started.move();
  return () => running.disposeAsync();
}
