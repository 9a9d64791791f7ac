import { openWeb, pageAddresses } from "@finsam/calendar";
import { type Database, feedStore, migrate, openDatabase } from "@finsam/database";
import {
  createContext,
  createSchema,
  limitPlugins,
  PlanPresence,
  StreamPlaces,
  subscriptionPlugin,
} from "@finsam/graphql-schema";
import type { Logger } from "pino";
import { type Announce, announceIfLong } from "./announce.ts";
import { buildId } from "./build.ts";
import { type Config, isForTrying, placeOf } from "./config.ts";
import { startFollowing } from "./follow.ts";
import { startHousekeeping } from "./housekeeping.ts";
import { createHttpApp } from "./http-app.ts";
import { embeddedSecret } from "./identity/auth-secret.ts";
import { startImportLoop } from "./import/import-loop.ts";
import { createIdentity } from "./identity/identity.ts";
import { restoreSentences, watchForRestore } from "./restored-database.ts";
import { startSourceAlerts } from "./source-alert.ts";
import { type StartLink, startLinks } from "./identity/start-link.ts";
import { createQueryCache } from "./query-cache.ts";
import { createRateLimiter } from "./rate-limit.ts";
import type { RequestScopes } from "./request-scope.ts";
import { loadSampleData } from "./sample-data.ts";
import { startThemeWeeks } from "./theme-week.ts";

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
  /** Builds what answers requests at a public address, once, and begins to send mail. */
  open(origin: string): ReturnType<typeof createHttpApp>;
  /** Links to sign in by, for those who try the server out on this machine. */
  startLinks(origin: string): Promise<readonly StartLink[]>;
}

/** Opens and migrates the database and loads sample data where it is wanted. */
export async function compose(config: Config, around: Surroundings): Promise<Gateway> {
  const { announce, now } = around;
  const naming = buildId();
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
  const restoreWatch = opened.use(await watchForRestore({ ...around, database, config }));
  const restored = await restoreWatch.sign();
  if (restored !== undefined)
    announce("feeds-closed", restoreSentences(restored), { sign: restored });
  const web = config.web === "none" ? undefined : await openWeb();
  const secret = config.authSecret ?? (await embeddedSecret(prisma));
  const build = await naming;
  const isWithheld = async () => (await restoreWatch.sign()) !== undefined;
  const ours = opened.move();
  return {
    open(origin) {
      const landing = web === undefined ? "/account" : "/arbete";
      const identity = ours.use(
        createIdentity({ ...around, database, config, secret, origin, landing }),
      );
      const { identify } = identity;
      const streams = new StreamPlaces(config.maxStreams);
      const presence = new PlanPresence(database.notices);
      const rateLimiter = createRateLimiter(config.rates);
      ours.use(startHousekeeping({ ...around, database }));
      ours.use(startImportLoop({ ...around, database, rules: config.imports }));
      ours.use(startFollowing({ ...around, database }));
      const { operatorEmails } = config;
      const schema = createSchema();
      const reached = { publicUrl: origin, pages: web && pageAddresses(origin) };
      ours.use(startSourceAlerts({ ...around, ...reached, database, operatorEmails }));
      ours.use(startThemeWeeks({ ...around, ...reached, database }));
      return createHttpApp({
        ...around,
        trustProxy: config.trustProxy,
        schema,
        identify,
        rateLimiter,
        queryCache: createQueryCache({ ...around, prisma, schema, build, isWithheld }),
        createContext: (asker) =>
          createContext({
            database,
            now,
            streams,
            presence,
            publicUrl: origin,
            releasesAddress: reached.pages?.releases,
            isOperator: (email) => config.operatorEmails.includes(email),
            ...asker,
          }),
        plugins: [...limitPlugins(), subscriptionPlugin()],
        askDatabase: () => prisma.$queryRaw`select 1`,
        people: { identity, prisma },
        releases: { prisma, identify },
        ...(web === undefined ? {} : { pages: { web, origin, now, log: around.log } }),
        archive: { prisma, identify, scopes: around.scopes, now },
        feed: {
          ...around,
          database,
          store: feedStore(prisma),
          origin,
          places: new StreamPlaces(config.maxStreams),
          rateLimiter,
          isWithheld,
        },
      });
    },
    startLinks: async (origin) =>
      isForTrying(config) ? startLinks({ prisma, secret, origin, now: now() }) : [],
    [Symbol.asyncDispose]: () => ours.disposeAsync(),
  };
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
