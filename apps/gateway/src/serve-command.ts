import type { Command } from "./command.ts";

/** The command that is the server. The others don't wait for all that it consists of. */
export const serveCommand: Command = {
  name: "serve",
  usage: "",
  about: [
    "Startar servern, som pnpm start. Inställningarna kommer från miljön: PORT, HOST,",
    "PUBLIC_URL, DATABASE_URL eller DATA_DIR, och fler (se README).",
  ],
  read: ({ words }) =>
    words.length > 0
      ? undefined
      : { with: "process", run: async () => (await import("./serve.ts")).runServer() },
};
