import { type Database, type DatabasePlace, migrate, openDatabase } from "@finsam/database";
import { createContext, createSchema, limitPlugins } from "@finsam/graphql-schema";
import type { Logger } from "pino";
import { type Announce, announceIfLong } from "./announce.ts";
import type { Config, DatabaseConfig } from "./config.ts";
import { createHttpApp } from "./http-app.ts";
import type { RequestScopes } from "./request-scope.ts";
import { loadSampleData } from "./sample-data.ts";

/** What exists before the gateway is composed. */
export interface Surroundings {
  readonly log: Logger;
  readonly scopes: RequestScopes;
  readonly announce: Announce;
  /** Aborted once the server has been told to stop. */
  readonly stopping: AbortSignal;
  /** The clock. */
  readonly now: () => Date;
}

/** Everything but the network; disposing of it closes the database. */
export interface Gateway extends AsyncDisposable {
  readonly app: ReturnType<typeof createHttpApp>;
}

/** Opens and migrates the database, loads sample data where it is wanted and builds all that answers requests. Once. */
export async function compose(config: Config, around: Surroundings): Promise<Gateway> {
  const { announce, now } = around;
  await using opened = new AsyncDisposableStack();
  const database = opened.use(
    await announceIfLong(
      announce,
      "opening-database",
      "Öppnar databasen …",
      openDatabase(placeOf(config.database)),
    ),
  );
  const { prisma } = database;
  await announceIfLong(announce, "migrating", "Uppdaterar databasen …", migrate(database.pool));
  await loadWhereWanted(config, database, around);
  const app = createHttpApp({
    ...around,
    schema: createSchema(),
    createContext: () => createContext({ database, now }),
    plugins: limitPlugins(),
    askDatabase: () => prisma.$queryRaw`select 1`,
  });
  const ours = opened.move();
  return { app, [Symbol.asyncDispose]: () => ours.disposeAsync() };
}

async function loadWhereWanted(
  { sampleData }: Config,
  database: Database,
  { announce, now }: Surroundings,
): Promise<void> {
  if (sampleData === "none" || (sampleData === "auto" && database.engine !== "embedded")) return;
  const begin = () => announce("loading-sample-data", "Laddar exempeldata …");
  const records = await loadSampleData(database, { now, begin });
  if (records !== undefined) {
    announce("sample-data-loaded", `Laddade ${records} poster exempeldata.`, { records });
  } else if (sampleData === "load") {
    announce(
      "sample-data-not-loaded",
      "Exempeldata laddas bara i en tom databas; den här är inte tom.",
    );
  }
}

function placeOf(database: DatabaseConfig): DatabasePlace {
  return database.kind === "postgres" ? { url: database.url } : { dataDir: database.folder };
}
