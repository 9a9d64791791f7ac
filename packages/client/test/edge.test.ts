import { EdgeVM } from "@edge-runtime/vm";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { events, fakeServer, json } from "./fake-server.ts";

/** A program in an edge runtime: the web's own interfaces and nothing of Node. It answers `{ done }`. */
async function onTheEdge(program: string): Promise<unknown> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createClient } from "../src/index.ts"; globalThis.done = (async () => { ${program} })();`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    format: "iife",
    write: false,
  });
  const vm = new EdgeVM();
  vm.evaluate(outputFiles[0]?.text ?? "");
  return vm.evaluate("globalThis.done");
}

test("the client asks, lists and follows in an edge runtime", async () => {
  await using server = await fakeServer(
    json({ data: { associations: [{ name: "Samordningsförbundet" }] } }),
    events([{ data: { change: { position: "p1" } } }], "complete"),
  );
  const told = await onTheEdge(`
    const client = createClient({ url: "${server.url}" });
    const told = [typeof process, (await client.associations())[0].name];
    for await (const change of client.changes({}, { after: "p0" })) told.push(change.position);
    return JSON.stringify(told);
  `);
  expect(told).toBe(JSON.stringify(["undefined", "Samordningsförbundet", "p1"]));
});
