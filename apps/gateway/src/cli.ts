import { parseArgs } from "node:util";
import { migrate, openDatabase } from "@finsam/database";
import {
  type CommandPlace,
  type CommandResult,
  exportCommand,
  importCommand,
} from "./archive-command.ts";
import { placeOf, readDatabaseConfig } from "./config.ts";
import { startErrorLines } from "./start-error.ts";

const help = `Finsam från kommandoraden

  pnpm finsam export <förbund> <fil.zip>   Skriver allt som ett förbund äger till ett arkiv: även utkast,
                                           det som är borttaget, och loggen. <förbund> är dess adress,
                                           till exempel suvs. Filen får inte finnas redan.
  pnpm finsam import <fil.zip>             Tar in ett arkiv. Förbundet får inte finnas i databasen redan.
                                           Är något fel i arkivet ändras ingenting.

  --json    Svarar med JSON, för program
  --help    Visar den här texten

Databasen är den som servern har: DATABASE_URL, annars den inbyggda i mappen DATA_DIR. Den inbyggda kan bara
användas av ett program i taget: stoppa servern först.

Slutkod: 0 när det gick bra, 1 vid fel, 2 när kommandot inte gick att förstå, 3 när det inte gick att göra.`;

/** How the process ends. */
const exitCodes = { done: 0, failed: 1, misused: 2, refused: 3 } as const;

type Command = (place: CommandPlace) => Promise<CommandResult>;

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const asked = readArguments(argv);
  if (asked === undefined) {
    console.error(`Kommandot gick inte att förstå.\n\n${help}`);
    return exitCodes.misused;
  }
  const { json, command } = asked;
  if (command === undefined) {
    console.log(help);
    return exitCodes.done;
  }
  try {
    const { ok, lines, json: answer } = await run(command);
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

/** What is asked for; `command` undefined: help. Undefined for what cannot be understood. */
function readArguments(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
    const json = values.json === true;
    const [name, ...words] = positionals;
    if (values.help === true || name === undefined) return { json, command: undefined };
    const command = commandOf(name, words);
    return command === undefined ? undefined : { json, command };
  } catch {
    return undefined;
  }
}

function commandOf(name: string, words: readonly string[]): Command | undefined {
  const [first, second, more] = words;
  if (more !== undefined || first === undefined) return undefined;
  if (name === "export" && second !== undefined)
    return (place) => exportCommand(place, first, second);
  if (name === "import" && second === undefined) return (place) => importCommand(place, first);
  return undefined;
}

async function run(command: Command): Promise<CommandResult> {
  await using database = await openDatabase(placeOf(readDatabaseConfig(process.env)));
  await migrate(database.pool);
  return await command({
    database,
    now: new Date(),
    progress: (sentence) => console.error(sentence),
  });
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
