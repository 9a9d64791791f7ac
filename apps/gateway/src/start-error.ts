import {
  DatabaseUnreachable,
  DataFolderLocked,
  MigrationEdited,
  MigrationFailed,
  MigrationHalfApplied,
  MigrationLockTimeout,
  MigrationUnknown,
  UnsupportedPostgres,
} from "@finsam/database";
import { type Config, ConfigError } from "./config.ts";

/** What is wrong and what to do about it, in two languages. */
interface Told {
  readonly sv: string;
  readonly en: string;
}

/**
 * The lines that tell a person why the server can't start and what to do, each in Swedish and English; undefined
 * for an error that isn't foreseen. `config` is undefined where it is itself what is wrong.
 */
export function startErrorLines(
  error: unknown,
  config: Config | undefined,
): readonly string[] | undefined {
  if (error instanceof ConfigError) return error.lines.map((line) => `Finsam: ${line}`);
  const told = toldOf(error) ?? (config === undefined ? undefined : ofSystem(error, config));
  if (told === undefined) return undefined;
  const line = `Finsam kan inte starta: ${told.sv} / Finsam cannot start: ${told.en}`;
  return [line.replaceAll(/\s+/g, " ")];
}

function toldOf(error: unknown): Told | undefined {
  if (error instanceof DataFolderLocked) return folderLocked(error);
  if (error instanceof DatabaseUnreachable) {
    const { host, port, database, user, reason } = error.data;
    return {
      sv: `databasen ${database} på ${host}:${port} går inte att nå som ${user} (${reason}). Kontrollera att PostgreSQL är igång och att DATABASE_URL stämmer`,
      en: `database ${database} at ${host}:${port} is out of reach as ${user} (${reason}). Check that PostgreSQL is running and that DATABASE_URL is right`,
    };
  }
  if (error instanceof UnsupportedPostgres) {
    const { need, expected, found } = error.data;
    return {
      sv: `databasen har ${need} ${found}, men Finsam behöver ${expected}. Peka DATABASE_URL mot en sådan`,
      en: `the database has ${need} ${found}, but Finsam needs ${expected}. Point DATABASE_URL to one that has it`,
    };
  }
  return ofMigration(error);
}

function folderLocked({ data: { path, holder } }: DataFolderLocked): Told {
  const choice = "DATA_DIR";
  if (holder === undefined) {
    return {
      sv: `datamappen ${path} används redan. Stoppa den server som har den, eller välj en annan mapp med ${choice}`,
      en: `the data folder ${path} is in use. Stop the server that has it, or choose another folder with ${choice}`,
    };
  }
  const { pid } = holder;
  const since = holder.since.toISOString();
  return {
    sv: `datamappen ${path} används av process ${pid} sedan ${since}. Stoppa den, eller välj en annan mapp med ${choice}`,
    en: `the data folder ${path} is in use by process ${pid} since ${since}. Stop it, or choose another folder with ${choice}`,
  };
}

function ofMigration(error: unknown): Told | undefined {
  if (error instanceof MigrationFailed) {
    const { migration, line } = error.data;
    const reason = error.cause instanceof Error ? error.cause.message : String(error.cause);
    return {
      sv: `migreringen ${migration} gick inte på rad ${line} (${reason}). Databasen är som förut. Rätta orsaken och starta igen`,
      en: `migration ${migration} failed at line ${line} (${reason}). The database is as before. Mend the cause and start again`,
    };
  }
  if (error instanceof MigrationEdited) {
    const { migration } = error.data;
    return {
      sv: `migreringen ${migration} har ändrats sedan databasen fick den. Återställ filen och gör ändringen i en ny migrering`,
      en: `migration ${migration} has been edited since the database got it. Restore the file and make the change in a new one`,
    };
  }
  if (error instanceof MigrationHalfApplied) {
    const { migration, remedy } = error.data;
    return {
      sv: `migreringen ${migration} påbörjades av ett annat verktyg och blev inte klar. Städa upp efter den och kör: ${remedy}`,
      en: `migration ${migration} was begun by another tool and not finished. Undo what it has left and run: ${remedy}`,
    };
  }
  if (error instanceof MigrationUnknown) {
    const { migration } = error.data;
    return {
      sv: `databasen har migreringen ${migration}, som den här versionen inte känner. Starta en nyare version`,
      en: `the database has migration ${migration}, which this version doesn't know. Start a newer version`,
    };
  }
  if (error instanceof MigrationLockTimeout) {
    return {
      sv: "en annan process migrerar databasen. Vänta tills den är klar och starta igen",
      en: "another process is migrating the database. Wait until it is done and start again",
    };
  }
  return undefined;
}

/** Errors of the operating system: of the port, else of the data folder. */
function ofSystem(error: unknown, config: Config): Told | undefined {
  const code = systemCode(error);
  if (code === undefined) return undefined;
  if (isOfListening(error)) return ofPort(code, config);
  if (config.database.kind !== "embedded" || !folderCodes.has(code)) return undefined;
  const { folder } = config.database;
  return {
    sv: `datamappen ${folder} går inte att skriva i (${code}). Ändra rättigheterna, frigör utrymme eller välj en annan mapp med DATA_DIR`,
    en: `the data folder ${folder} cannot be written to (${code}). Change its rights, free some space or choose another folder with DATA_DIR`,
  };
}

const folderCodes: ReadonlySet<string> = new Set([
  "EACCES",
  "EPERM",
  "EROFS",
  "ENOTDIR",
  "EEXIST",
  "ENOENT",
  "ENOSPC",
  "EDQUOT",
  "ERR_SQLITE_ERROR",
]);

function ofPort(code: string, { host, port }: Config): Told {
  const other = port < 1024 ? 4000 : port + 1;
  switch (code) {
    case "EADDRINUSE":
      return {
        sv: `porten ${port} på ${host} är upptagen, kanske av en annan Finsam. Stoppa den, eller välj en annan port: PORT=${other}`,
        en: `port ${port} on ${host} is taken, perhaps by another Finsam. Stop it, or choose another port: PORT=${other}`,
      };
    case "EACCES":
      return {
        sv: `porten ${port} får du inte använda. Välj en annan: PORT=${other}`,
        en: `you may not use port ${port}. Choose another: PORT=${other}`,
      };
    default:
      return {
        sv: `det går inte att lyssna på ${host}:${port} (${code}). Välj en adress som den här datorn har: HOST=127.0.0.1`,
        en: `cannot listen on ${host}:${port} (${code}). Choose an address that this machine has: HOST=127.0.0.1`,
      };
  }
}

function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}

function isOfListening(error: unknown): boolean {
  return (
    error instanceof Error &&
    "syscall" in error &&
    (error.syscall === "listen" || error.syscall === "bind" || error.syscall === "getaddrinfo")
  );
}
