import { runServer } from "./serve-command.ts";

process.exit(await runServer());
