import { enableCompileCache } from "node:module";

// What an earlier start has compiled is taken from there.
enableCompileCache();
// React and graphql-js check what only their own developers need, and are slower, unless they are told.
process.env["NODE_ENV"] ??= "production";
const { runServer } = await import("./serve.ts");
process.exit(await runServer());
