import { setTimeout as sleep } from "node:timers/promises";
import { type DatabasePlace, openDatabase } from "@finsam/database";
import {
  dataFolder,
  createTestDatabase,
  describeEachEngine,
  type Engine,
} from "@finsam/database/testing";
import { expect, inject, test } from "vitest";
import { checkAfterCrash } from "./crash/check.ts";
import { prepareForCrashes } from "./crash/prepare.ts";
import { crashWriters } from "./crash/writer.ts";
import { startServer } from "@finsam/test-network";

/** Twenty with `pnpm test:crash`; a taste of it in every run. */
const crashes = inject("crashes");
const mutations = 1000;
const writers = 4;

declare module "vitest" {
  interface ProvidedContext {
    crashes: number;
  }
}

describeEachEngine("kill -9", (engine) => {
  test(
    `[F3] ${crashes} times in the middle of ${mutations} mutations: every acknowledged write is there with its change and its audit entry, and no other`,
    async () => {
      await using folder = await dataFolder();
      const place = await placeOf(engine, folder.path);
      const { token, slug } = await prepareForCrashes(place);
      const env: Record<string, string> = {
        SAMPLE_DATA: "none",
        LOG_LEVEL: "info",
        AUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
        WRITES_PER_MINUTE: "1000000",
        ...environmentOf(place),
      };
      const writing = crashWriters({ token, slug, writers });
      for (let crash = 0; crash < crashes; crash += 1) {
        const server = await startServer(env);
        await writing.replayUnanswered(server.url);
        const ended = writing.write(server.url, mutations);
        // Somewhere in the middle: another place each time, whatever the machine's speed.
        await writing.answered(20 + crash * 3);
        await sleep(Math.random() * 40);
        await server.end("SIGKILL");
        expect(await ended).toBeLessThan(mutations);
        await using database = await openDatabase(place);
        await checkAfterCrash(database, writing.known());
      }
    },
    crashes * 60_000,
  );
});

async function placeOf(engine: Engine, folder: string): Promise<DatabasePlace> {
  return engine === "postgresql" ? { url: (await createTestDatabase()).href } : { dataDir: folder };
}

function environmentOf(place: DatabasePlace): Record<string, string> {
  if ("url" in place) return { DATABASE_URL: place.url };
  return "dataDir" in place ? { DATA_DIR: place.dataDir } : {};
}
