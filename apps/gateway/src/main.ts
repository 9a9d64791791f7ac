import { enableCompileCache } from "node:module";

// What an earlier start has compiled is taken from there.
enableCompileCache();
const { runServer } = await import("./serve.ts");
process.exit(await runServer());
