import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

test.each([
  ["passing", 0],
  ["failing", 1],
])(
  "a %s run that has started the test server ends with exit code %i and in silence",
  async (name, code) => {
    const root = fileURLToPath(new URL("./fixtures/run", import.meta.url));
    const vitest = fileURLToPath(new URL("../vitest.mjs", import.meta.resolve("vitest")));
    const options = ["run", "--root", root, "--reporter", "dot", `${name}.fixture.ts`];
    const child = spawn(process.execPath, [vitest, ...options], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    const [errors, [ended]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    expect(ended).toBe(code);
    expect(errors).not.toContain("TypeError");
  },
);
