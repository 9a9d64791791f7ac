import { enableCompileCache } from "node:module";

// What an earlier command has compiled is taken from there.
enableCompileCache();
const { runCommandLine } = await import("./command-line.ts");
process.exitCode = await runCommandLine(process.argv.slice(2));
