import { parseArgs } from "node:util";
import { migrate, openDatabase } from "@finsam/database";
import { archiveCommands } from "./archive-command.ts";
import type { Action, Command, CommandResult } from "./command.ts";
import { placeOf, readDatabaseConfig } from "./config.ts";
import { conformanceCommand } from "./conformance/command.ts";
import { epochCommand } from "./feed-epoch-command.ts";
import { followCommands } from "./follow-command.ts";
import { importFeedCommands } from "./import/import-feed-command.ts";
import { moveHomeCommands } from "./move-home-command.ts";
import { peerTokenCommands } from "./peer-token-command.ts";
import { serveCommand } from "./serve-command.ts";
import { sourceCommands } from "./source-command.ts";
import { startErrorLines } from "./start-error.ts";

/** Every command, in the order in which the help lists them. To add one, write it as a {@link Command} and name it here. */
const commands: readonly Command[] = [
  serveCommand,
  ...archiveCommands,
  ...importFeedCommands,
  ...followCommands,
  ...sourceCommands,
  ...peerTokenCommands,
  ...moveHomeCommands,
  epochCommand,
  conformanceCommand,
];

/** How the process ends. */
const exitCodes = { done: 0, failed: 1, misused: 2, refused: 3 } as const;

/** Does what the arguments say and tells how it went. Answers the exit code. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  const asked = readArguments(argv);
  if (asked === undefined) {
    console.error(`Kommandot gick inte att förstå.\n\n${help()}`);
    return exitCodes.misused;
  }
  const { json, action } = asked;
  if (action === undefined) {
    console.log(help());
    return exitCodes.done;
  }
  // The server ends the process itself: what is left of it may hold it open.
  if (action.with === "process") process.exit(await action.run());
  try {
    const { ok, lines, json: answer } = await run(action);
    const print = ok ? console.log : console.error;
    if (json) console.log(JSON.stringify(answer));
    else for (const line of lines) print(line);
    return ok ? exitCodes.done : exitCodes.refused;
  } catch (error) {
    const lines = fileErrorLines(error) ?? startErrorLines(error, undefined) ?? [String(error)];
    if (json) console.log(JSON.stringify({ ok: false, code: codeOf(error), messages: lines }));
    else for (const line of lines) console.error(line);
    return exitCodes.failed;
  }
}

/** What is asked for; `action` undefined: help. Undefined for what cannot be understood. */
function readArguments(argv: readonly string[]) {
  const first = argv.findIndex((word) => !word.startsWith("-"));
  const named = first === -1 ? [] : argv.slice(first);
  // Of two that fit, as `sources` and `sources pause`, the longer name is meant.
  const [command] = commands
    .filter(({ name }) => name.split(" ").every((word, position) => named[position] === word))
    .toSorted((a, b) => b.name.length - a.name.length);
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        ...command?.options,
      },
    });
    const given: Readonly<Record<string, unknown>> = values;
    const json = given["json"] === true;
    if (given["help"] === true || first === -1) return { json, action: undefined };
    const action = command?.read({
      words: positionals.slice(command.name.split(" ").length),
      text: (name) => (typeof given[name] === "string" ? given[name] : undefined),
      flag: (name) => given[name] === true,
    });
    return action === undefined ? undefined : { json, action };
  } catch {
    return undefined;
  }
}

async function run(action: Exclude<Action, { with: "process" }>): Promise<CommandResult> {
  const place = { now: new Date(), progress: (sentence: string) => console.error(sentence) };
  if (action.with === "nothing") return await action.run(place);
  await using database = await openDatabase(placeOf(readDatabaseConfig(process.env)));
  await migrate(database.pool);
  return await action.run({ ...place, database });
}

function help(): string {
  const told = commands.map(({ name, usage, about, example }) =>
    [
      `  pnpm finsam ${name} ${usage}`.trimEnd(),
      ...about.map((line) => `      ${line}`),
      ...(example === undefined ? [] : [`      Exempel: pnpm finsam ${name} ${example}`]),
    ].join("\n"),
  );
  return `Finsam från kommandoraden

${told.join("\n\n")}

  --json    Svarar med JSON, för program
  --help    Visar den här texten

Databasen är den som servern har: DATABASE_URL, annars den inbyggda i mappen DATA_DIR. Den inbyggda kan bara
användas av ett program i taget: stoppa servern först.

Slutkod: 0 när det gick bra, 1 vid fel, 2 när kommandot inte gick att förstå, 3 när det inte gick att göra
eller när en regel i conformance inte håller.`;
}

/** What is wrong with the file of an archive, as the system tells it. */
function fileErrorLines(error: unknown): readonly string[] | undefined {
  const path = error instanceof Error && "path" in error ? String(error.path) : undefined;
  if (path === undefined) return undefined;
  switch (codeOf(error)) {
    case "ENOENT":
      return [`Det finns ingen sådan fil eller mapp: ${path}`];
    case "EEXIST":
      return [`Filen finns redan, och skrivs inte över: ${path}`];
    case "ENOSPC":
      return [`Det är fullt där filen skulle skrivas: ${path}`];
    default:
      return [`Filen går inte att läsa eller skriva (${codeOf(error)}): ${path}`];
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "UNEXPECTED";
}
