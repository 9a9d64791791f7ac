import { join, resolve } from "node:path";
import * as z from "zod";

/** How severe a line must be to be logged; `silent` logs nothing. */
const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** What an environment variable must hold, as it ends the sentence "Expected …". */
interface Expectation {
  readonly sv: string;
  readonly en: string;
}

/** Every setting of the server. Nothing else reads the environment; a file `.env` isn't read. */
export interface Config {
  /** PORT: the TCP port, 0–65535; 0 takes a free one. Default 4000. */
  readonly port: number;
  /** HOST: the name or address to listen on. Default 127.0.0.1, which only this machine reaches. */
  readonly host: string;
  /**
   * PUBLIC_URL: where people reach the server, an origin without path; everything absolute is built from it.
   * Undefined: http://localhost and the port, see {@link publicUrl}.
   */
  readonly publicUrl: string | undefined;
  readonly database: DatabaseConfig;
  /**
   * SAMPLE_DATA: `auto` (default) loads it into an embedded database that is empty, `load` into an empty
   * PostgreSQL database too, `none` never.
   */
  readonly sampleData: "auto" | "load" | "none";
  /** LOG_LEVEL: the least severe line that is logged. Default `info`. */
  readonly logLevel: (typeof logLevels)[number];
  /** SHUTDOWN_SECONDS: how long running requests may go on after a signal to stop, in ms here. Default 10 s. */
  readonly shutdownMs: number;
  /** Whether a person reads what is printed: in a terminal, and under `pnpm start`. Else every line is JSON. */
  readonly readable: boolean;
}

/** Which database holds the records. */
export type DatabaseConfig =
  /** DATABASE_URL: PostgreSQL, as `postgresql://user:password@host:5432/name`. No default: absent means embedded. */
  | { readonly kind: "postgres"; readonly url: string }
  /** DATA_DIR: the folder of the embedded database, relative to the working directory. Default `.data` in the repository. */
  | { readonly kind: "embedded"; readonly folder: string };

/** What is wrong with the environment, one line for each variable. No line holds a secret. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly code = "CONFIG_INVALID";

  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(`Expected another environment: ${lines.join("; ")}`);
    this.lines = lines;
  }
}

const repository = resolve(import.meta.dirname, "../../..");

const environment = z.object({
  PORT: wholeNumber(65_535).default(4000),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/)
    .default("127.0.0.1"),
  PUBLIC_URL: z.string().transform(originOf).optional(),
  DATABASE_URL: z.string().refine(isPostgresUrl).optional(),
  DATA_DIR: z.string().default(join(repository, ".data")),
  SAMPLE_DATA: z.enum(["auto", "load", "none"]).default("auto"),
  LOG_LEVEL: z.enum(logLevels).default("info"),
  SHUTDOWN_SECONDS: wholeNumber(3600).default(10),
  /** Set by pnpm and npm: the name of the script that runs. */
  npm_lifecycle_event: z.string().optional(),
});

type Variable = keyof typeof environment.shape;

const expectations: { readonly [Name in Variable]: Expectation } = {
  PORT: { sv: "ett heltal 0–65535", en: "a whole number 0–65535" },
  HOST: { sv: "ett värdnamn eller en IP-adress", en: "a host name or an IP address" },
  PUBLIC_URL: {
    sv: "en adress utan sökväg, till exempel https://finsam.example.se",
    en: "an address without a path, such as https://finsam.example.se",
  },
  DATABASE_URL: {
    sv: "en adress som postgresql://användare:lösenord@värd:5432/databas",
    en: "an address such as postgresql://user:password@host:5432/database",
  },
  DATA_DIR: { sv: "en mapp", en: "a folder" },
  SAMPLE_DATA: { sv: "auto, load eller none", en: "auto, load or none" },
  LOG_LEVEL: { sv: `något av ${logLevels.join(", ")}`, en: `one of ${logLevels.join(", ")}` },
  SHUTDOWN_SECONDS: { sv: "ett heltal 0–3600", en: "a whole number 0–3600" },
  npm_lifecycle_event: { sv: "en text", en: "a text" },
};

/** Variables whose values may hold a password, and so are never shown. */
const secrets: ReadonlySet<Variable> = new Set(["DATABASE_URL"]);

/**
 * The settings in an environment; an empty variable counts as absent. `terminal`: whether what is printed is
 * seen in a terminal. Throws {@link ConfigError} with everything that is wrong.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  terminal: boolean,
): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const result = environment.safeParse(given);
  if (!result.success) {
    const wrong = new Set(result.error.issues.map((issue) => issue.path[0]));
    const names = environment.keyof().options.filter((name) => wrong.has(name));
    throw new ConfigError(names.map((name) => refusal(name, given[name])));
  }
  const values = result.data;
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL,
    database:
      values.DATABASE_URL === undefined
        ? { kind: "embedded", folder: resolve(values.DATA_DIR) }
        : { kind: "postgres", url: values.DATABASE_URL },
    sampleData: values.SAMPLE_DATA,
    logLevel: values.LOG_LEVEL,
    shutdownMs: values.SHUTDOWN_SECONDS * 1000,
    readable: terminal || values.npm_lifecycle_event === "start",
  };
}

/** The public address, without a slash at its end, of a server that listens on `port`. */
export function publicUrl(config: Config, port: number): string {
  return config.publicUrl ?? `http://localhost:${port}`;
}

function wholeNumber(max: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((number) => number <= max);
}

function originOf(text: string, context: z.RefinementCtx): string {
  const url = URL.parse(text);
  const isHttp = url?.protocol === "http:" || url?.protocol === "https:";
  if (url !== null && isHttp && url.href === `${url.origin}/`) return url.origin;
  context.addIssue({ code: "custom", input: text });
  return z.NEVER;
}

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text);
}

function refusal(name: Variable, value: string | undefined): string {
  const { sv, en } = expectations[name];
  const came = secrets.has(name) ? "" : `, fick / got ${JSON.stringify(value)}`;
  return `${name}: förväntade ${sv} / expected ${en}${came}`;
}
