import { type Announce, createAnnounce } from "./announce.ts";
import { compose } from "./compose.ts";
import { type Config, publicUrl, readConfig } from "./config.ts";
import type { StartLink } from "./identity/start-link.ts";
import { listen } from "./http-server.ts";
import { createLogger } from "./logging.ts";
import { createRequestScopes } from "./request-scope.ts";
import { startErrorLines } from "./start-error.ts";
import { stopRequest } from "./stop-request.ts";

/** How long the database may take to close after the last request, in ms. */
const closeWithinMs = 5000;

/** Serves as the environment says until the process is told to stop. Answers the exit code. */
export async function runServer(): Promise<number> {
  let settings: Config | undefined;
  try {
    settings = readConfig(process.env, process.stdout.isTTY);
    return await serve(settings);
  } catch (error) {
    for (const line of startErrorLines(error, settings) ?? [error]) console.error(line);
    return 1;
  }
}

/** Starts the server, serves until it is told to stop and closes everything. Answers the exit code. */
async function serve(config: Config): Promise<number> {
  const scopes = createRequestScopes();
  const log = await createLogger(config, scopes);
  const announce = createAnnounce(log, config.readable);
  const stopping = new AbortController();
  await using gateway = await compose(config, {
    log,
    scopes,
    announce,
    stopping: stopping.signal,
    now: () => new Date(),
  });
  // Signals are heeded before anybody can know that the server listens. Earlier ones end the process as it is: what
  // the start has not committed has not happened.
  const stopRequested = stopRequest(log);
  const server = await listen((port) => gateway.open(publicUrl(config, port)), config);
  announceReady(announce, config, server.port);
  announceLinks(announce, await gateway.startLinks(publicUrl(config, server.port)));
  const exitCode = await stopRequested;
  announce("stopping", "Stoppar: väntar på det som pågår …");
  stopping.abort();
  const finished = await server.stop(config.shutdownMs);
  if (!finished) log.warn({ afterMs: config.shutdownMs }, "requests were cut off");
  setTimeout(() => {
    log.error("the database did not close in time");
    process.exit(1);
  }, closeWithinMs).unref();
  return exitCode;
}

function announceLinks(announce: Announce, links: readonly StartLink[]): void {
  if (links.length === 0) return;
  const width = Math.max(...links.map(({ association }) => association.length));
  const sentences = [
    "Logga in som samordnare och prova att ändra. Varje länk gäller en gång, i 24 timmar:",
    ...links.map(({ association, address }) => `  ${association.padEnd(width)}  ${address}`),
  ];
  announce("start-links", sentences.join("\n"), { links });
}

function announceReady(announce: Announce, config: Config, port: number): void {
  const address = publicUrl(config, port);
  const { database } = config;
  // Counted by Node from the start of the process.
  const ms = Math.round(performance.now());
  const sentences = [
    `Finsam svarar på ${address}/graphql (öppna den i en webbläsare för att prova frågor)`,
    `Startsida: ${address}/   Hälsa: ${address}/health/ready`,
    database.kind === "embedded"
      ? `Databas: inbyggd, i ${database.folder}. Den är till för att prova; använd PostgreSQL (DATABASE_URL) i drift.`
      : "Databas: PostgreSQL",
    `Startade på ${(ms / 1000).toLocaleString("sv", { maximumFractionDigits: 1 })} s. Stoppa med Ctrl+C.`,
  ];
  announce("listening", sentences.join("\n"), { address, host: config.host, port, ms });
}
