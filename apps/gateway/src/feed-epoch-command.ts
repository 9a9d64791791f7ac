import { startEpoch } from "@finsam/database";
import type { Command, CommandPlace, CommandResult } from "./command.ts";

/** The command that begins a new epoch of change numbers (F5). */
export const epochCommand: Command = {
  name: "new-epoch",
  usage: "--yes",
  about: [
    "Börjar en ny räkning i flödena, efter att databasen har återställts från en",
    "säkerhetskopia eller kopierats: alla som följer den läser om allt.",
  ],
  options: { yes: { type: "boolean" } },
  read: ({ words, flag }) =>
    words.length > 0
      ? undefined
      : { with: "database", run: (place) => beginCommand(place, flag("yes")) },
};

async function beginCommand(
  { database, now }: CommandPlace,
  sure: boolean,
): Promise<CommandResult> {
  if (!sure) {
    return {
      ok: false,
      lines: [
        "Alla som följer den här serverns flöden kommer att läsa om allt från början.",
        "Gör det när databasen har återställts eller kopierats. Är du säker: lägg till --yes",
      ],
      json: { ok: false, code: "NOT_CONFIRMED" },
    };
  }
  const epoch = await startEpoch(database, now);
  return { ok: true, lines: [`En ny räkning har börjat: ${epoch}`], json: { ok: true, epoch } };
}
