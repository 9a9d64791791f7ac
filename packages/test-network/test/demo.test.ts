import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";

const main = join(import.meta.dirname, "../src/demo/main.ts");

async function run(...argv: string[]) {
  const child = spawn(process.execPath, ["--conditions=source", main, ...argv], {
    env: { PATH: process.env["PATH"] },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code: child.exitCode, out, err };
}

test("the demonstration shows an event arrive and go, and the gateway answer without a server", async () => {
  const { code, out, err } = await run("--once");
  expect(err).toBe("");
  expect(code).toBe(0);
  expect(out).toMatch(/Gateway +http:\/\/127\.0\.0\.1:\d+\/graphql/);
  expect(out).toMatch(/\d+ ms efter svaret syns den hos gateway/);
  expect(out).toMatch(/\d+ ms efter svaret syns den på Kustens server, genom gateway/);
  expect(out).toMatch(/\d+ ms efter svaret är den borta på Kustens server, genom gateway/);
  expect(out).toMatch(/Gateway svarar på \d+ ms med 4 aktiviteter, Skogens också/);
  expect(out).toMatch(/Skogen: inte uppdaterad på ett tag.*\. Servern svarar inte/);
});

test("a word that it doesn't know is answered with how it is used", async () => {
  const { code, err } = await run("--tvice");
  expect(code).toBe(1);
  expect(err).toContain("pnpm demo:federation [--once]");
});
