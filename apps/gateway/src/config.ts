import { resolve } from "node:path";
import type { DatabasePlace } from "@finsam/database";
import type * as z from "zod";
import type { RateLimits } from "./rate-limit.ts";
import { environment, isLoopback, type logLevels, refusal, type Variable } from "./environment.ts";

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
  /**
   * TRUST_PROXY: whether the last address of X-Forwarded-For is that of the client. Default false: it is the
   * socket's. Only true where nobody reaches the server but through a proxy that sets the header.
   */
  readonly trustProxy: boolean;
  readonly database: DatabaseConfig;
  /**
   * STATE_DIR: a folder outside the database, kept where its backups aren't, in which the server notes what its feeds have
   * given: so that a restored database is noticed. Undefined: what can be noticed without is.
   */
  readonly stateDir: string | undefined;
  /**
   * SAMPLE_DATA: `auto` (default) loads it into an embedded database that is empty, `load` into an empty
   * PostgreSQL database too, `none` never.
   */
  readonly sampleData: "auto" | "load" | "none";
  /** WEB: `auto` (default) serves the pages for people if they have been built, `none` never. */
  readonly web: "auto" | "none";
  /** LOG_LEVEL: the least severe line that is logged. Default `info`. */
  readonly logLevel: (typeof logLevels)[number];
  /** SHUTDOWN_SECONDS: how long running requests may go on after a signal to stop, in ms here. Default 10 s. */
  readonly shutdownMs: number;
  /** MAX_STREAMS: how many subscriptions, and how many streams of hints, may be open at once, 0–100,000, inclusive. Default 1000. */
  readonly maxStreams: number;
  /**
   * REQUESTS_PER_MINUTE: how many requests to GraphQL and the feeds one address may send, default 3000. WRITES_PER_MINUTE: how many writes
   * one person, one API token or the unknown people at one address may send, default 300; a mutation of several records is
   * as many. For each process, inclusive.
   */
  readonly rates: RateLimits;
  /**
   * AUTH_SECRET: what cookies are signed by, at least 32 characters. No default with PostgreSQL. Undefined with the
   * embedded database, which keeps a random one of its own.
   */
  readonly authSecret: string | undefined;
  /** OPERATOR_EMAILS: who runs the platform, by addresses in lower case. Default: nobody. */
  readonly operatorEmails: readonly string[];
  /** Undefined: no mail leaves the server. */
  readonly smtp: SmtpConfig | undefined;
  /** Undefined: nobody signs in by another service. */
  readonly oidc: OidcConfig | undefined;
  readonly imports: ImportConfig;
  /** Whether a person reads what is printed: in a terminal, and under `pnpm start`. Else every line is JSON. */
  readonly readable: boolean;
}

/** Which database holds the records. */
export type DatabaseConfig =
  /** DATABASE_URL: PostgreSQL, as `postgresql://user:password@host:5432/name`. No default: absent means embedded. */
  | { readonly kind: "postgres"; readonly url: string }
  /** DATA_DIR: the folder of the embedded database, relative to the working directory. Default `.data` in the repository. */
  | { readonly kind: "embedded"; readonly folder: string };

/** Where imports of calendars may go, beside the public internet. */
export interface ImportConfig {
  /** IMPORT_PORTS: the ports that may be reached, with commas between. Default 80,443. */
  readonly ports: readonly number[];
  /** IMPORT_LOOPBACK: whether this machine itself may be reached, at any port. Default false: for tests and development only. */
  readonly allowLoopback: boolean;
}

/** By what mail is sent. */
export interface SmtpConfig {
  /** SMTP_URL: `smtps://user:password@host:465`, or `smtp:` with STARTTLS where the server has it. */
  readonly url: string;
  /** MAIL_FROM: the sender, `Finsam <finsam@example.se>`. Needed with SMTP_URL. */
  readonly from: string;
}

/** A service by which people sign in, by OpenID Connect. All three of issuer, client id and secret, or none. */
export interface OidcConfig {
  /** OIDC_ISSUER: as its discovery document names it. */
  readonly issuer: string;
  /** OIDC_CLIENT_ID. */
  readonly clientId: string;
  /** OIDC_CLIENT_SECRET. */
  readonly clientSecret: string;
  /** OIDC_NAME: what people call it. Default `Entra ID`. */
  readonly name: string;
  /**
   * OIDC_TRUST_EMAIL: whether an address counts as verified though the service says nothing of that. Default false.
   * Only true for a service in which nobody chooses her own address, such as one Entra tenant.
   */
  readonly trustEmail: boolean;
}

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
  const wrong = new Set(result.error?.issues.map((issue) => issue.path[0]));
  const missing = new Set(missingBeside(given));
  const refused = environment
    .keyof()
    .options.filter((name) => wrong.has(name) || missing.has(name));
  if (!result.success || refused.length > 0)
    throw new ConfigError(refused.map((name) => refusal(name, given[name])));
  const values = result.data;
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL,
    trustProxy: values.TRUST_PROXY,
    database: databaseOf(values),
    stateDir: values.STATE_DIR === undefined ? undefined : resolve(values.STATE_DIR),
    sampleData: values.SAMPLE_DATA,
    web: values.WEB,
    logLevel: values.LOG_LEVEL,
    shutdownMs: values.SHUTDOWN_SECONDS * 1000,
    maxStreams: values.MAX_STREAMS,
    rates: {
      requestsPerMinute: values.REQUESTS_PER_MINUTE,
      writesPerMinute: values.WRITES_PER_MINUTE,
    },
    authSecret: values.AUTH_SECRET,
    operatorEmails: values.OPERATOR_EMAILS,
    smtp:
      values.SMTP_URL === undefined || values.MAIL_FROM === undefined
        ? undefined
        : { url: values.SMTP_URL, from: values.MAIL_FROM },
    oidc:
      values.OIDC_ISSUER === undefined ||
      values.OIDC_CLIENT_ID === undefined ||
      values.OIDC_CLIENT_SECRET === undefined
        ? undefined
        : {
            issuer: values.OIDC_ISSUER,
            clientId: values.OIDC_CLIENT_ID,
            clientSecret: values.OIDC_CLIENT_SECRET,
            name: values.OIDC_NAME,
            trustEmail: values.OIDC_TRUST_EMAIL,
          },
    imports: importsOf(values),
    readable: terminal || values.npm_lifecycle_event === "start",
  };
}

const databaseEnvironment = environment.pick({ DATABASE_URL: true, DATA_DIR: true });

/** The database in an environment, for a program that needs no more of it. Throws {@link ConfigError}. */
export function readDatabaseConfig(
  env: Readonly<Record<string, string | undefined>>,
): DatabaseConfig {
  return databaseOf(readPart(databaseEnvironment, env));
}

const importEnvironment = environment.pick({ IMPORT_PORTS: true, IMPORT_LOOPBACK: true });

/** Where imports may go, for a program that needs no more of the environment. Throws {@link ConfigError}. */
export function readImportConfig(env: Readonly<Record<string, string | undefined>>): ImportConfig {
  return importsOf(readPart(importEnvironment, env));
}

/** Some variables of an environment. An empty one is none. */
function readPart<Shape extends Partial<typeof environment.shape>>(
  part: z.ZodObject<Shape>,
  env: Readonly<Record<string, string | undefined>>,
): z.output<z.ZodObject<Shape>> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const result = part.safeParse(given);
  if (result.success) return result.data;
  const wrong = new Set(result.error.issues.map((issue) => issue.path[0]));
  const refused = environment.keyof().options.filter((name) => wrong.has(name));
  throw new ConfigError(refused.map((name) => refusal(name, given[name])));
}

function importsOf(values: z.output<typeof importEnvironment>): ImportConfig {
  return { ports: values.IMPORT_PORTS, allowLoopback: values.IMPORT_LOOPBACK };
}

/** How a database is opened. */
export function placeOf(database: DatabaseConfig): DatabasePlace {
  return database.kind === "postgres" ? { url: database.url } : { dataDir: database.folder };
}

function databaseOf(values: z.output<typeof databaseEnvironment>): DatabaseConfig {
  return values.DATABASE_URL === undefined
    ? { kind: "embedded", folder: resolve(values.DATA_DIR) }
    : { kind: "postgres", url: values.DATABASE_URL };
}

/** The public address, without a slash at its end, of a server that listens on `port`. */
export function publicUrl(config: Config, port: number): string {
  return config.publicUrl ?? `http://localhost:${port}`;
}

/**
 * Whether nobody but this machine's own people reaches the server, and it holds nothing but what they try out: they may
 * then be shown what else only the mail's receiver gets. Not behind a proxy, which would show it to others.
 */
export function isForTrying({ host, database, publicUrl: url, trustProxy }: Config): boolean {
  const publicHost = url === undefined ? "localhost" : new URL(url).hostname;
  return isLoopback(host) && isLoopback(publicHost) && !trustProxy && database.kind === "embedded";
}

const oidcVariables = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;

/** The variables that those that are given need, and that are missing. */
function missingBeside(given: Readonly<Record<string, string | undefined>>): Variable[] {
  const needed: Variable[] = [];
  if (given["DATABASE_URL"] !== undefined) needed.push("AUTH_SECRET");
  if (given["SMTP_URL"] !== undefined) needed.push("MAIL_FROM");
  if (given["MAIL_FROM"] !== undefined) needed.push("SMTP_URL");
  if (oidcVariables.some((name) => given[name] !== undefined)) needed.push(...oidcVariables);
  return needed.filter((name) => given[name] === undefined);
}
