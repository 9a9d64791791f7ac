import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { makeNetwork, type Network } from "../network.ts";
import { tellStory } from "./story.ts";

const usage = `pnpm demo:federation [--once] [--pglite]

  --once    slutar när allt har visats
  --pglite  på inbyggda databaser, fast PostgreSQL kan köras här`;

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());

process.exitCode = await main(process.argv.slice(2));

/** Answers the exit code. */
async function main(argv: readonly string[]): Promise<number> {
  let options: { once?: boolean; pglite?: boolean };
  try {
    options = parseArgs({
      args: argv.filter((word) => word !== "--"),
      options: { once: { type: "boolean" }, pglite: { type: "boolean" } },
    }).values;
  } catch {
    console.error(usage);
    return 1;
  }
  try {
    await demonstrate(options.once === true, options.pglite === true ? "pglite" : "any");
    return 0;
  } catch (error) {
    // The servers are told to stop by the same Ctrl+C.
    if (stopping.signal.aborted) return 0;
    throw error;
  }
}

/** Makes a network, tells its story, and lets it run until it is to stop. */
async function demonstrate(once: boolean, engine: "any" | "pglite"): Promise<void> {
  const { signal } = stopping;
  const began = performance.now();
  const tell = (line: string): void => {
    signal.throwIfAborted();
    const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(5);
    console.log(`${seconds} s  ${line}`);
  };
  console.log("Fyra samordningsförbund med var sin server, och en gemensam server (gateway).\n");
  tell("Gör i ordning fem databaser …");
  await using network = await makeNetwork({
    engine,
    fill: async (_database, { name }) => tell(`    ${name}s databas är klar.`),
  });
  const database = { postgresql: "PostgreSQL", pglite: "inbyggda databaser" }[network.engine];
  tell(`Startar fem servrar på ${database}, var och en i en egen process …`);
  await network.start();
  for (const line of addresses(network)) tell(`    ${line}`);
  await tellStory(network, tell);
  if (once) return;
  console.log(`
Servrarna fortsätter. Öppna deras adresser i en webbläsare för att fråga dem:
${addresses(network)
  .map((line) => `  ${line}`)
  .join("\n")}
Stoppa allt med Ctrl+C.`);
  await sleep(2 ** 31 - 1, undefined, { signal }).catch(() => undefined);
  console.log("Stoppar …");
}

function addresses({ nodes, gateway }: Network): string[] {
  const servers = [
    { name: "Gateway", server: gateway },
    ...nodes.map((server) => ({ name: server.association.name, server })),
  ];
  return servers.map(({ name, server: { url, process: running } }) => {
    const end = running === undefined ? "  (dödad)" : "";
    return `${name.padEnd(8)} ${url}/graphql${end}`;
  });
}
