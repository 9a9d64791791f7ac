import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { ChaosServer } from "./chaos-server.ts";

const cli = join(import.meta.dirname, "../../../../apps/gateway/src/cli.ts");

/**
 * Runs a command of `finsam` on a server's database, as who has its command line does. An embedded database is used by one
 * program at a time: the server rests meanwhile. Throws what it prints if it fails. Within the server's turn.
 */
export async function finsam(chaos: ChaosServer, words: readonly string[]): Promise<void> {
  const { server } = chaos;
  const { place } = server;
  const isEmbedded = "dataDir" in place;
  const wasUp = chaos.isUp;
  if (isEmbedded) await chaos.end("SIGTERM");
  const database: Record<string, string> = isEmbedded
    ? { DATA_DIR: place.dataDir }
    : "url" in place
      ? { DATABASE_URL: place.url }
      : {};
  const child = spawn(process.execPath, ["--conditions=source", cli, ...words], {
    env: { PATH: process.env["PATH"], ...database },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  if (isEmbedded && wasUp) await chaos.start();
  if (code !== 0) throw new Error(`finsam ${words.join(" ")} on ${server.name}: ${errors}${out}`);
}
