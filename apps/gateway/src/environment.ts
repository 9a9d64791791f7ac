import { join, resolve } from "node:path";
import * as z from "zod";

/** How severe a line must be to be logged; `silent` logs nothing. */
export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** What an environment variable must hold, as it ends the sentence "Expected …". */
interface Expectation {
  readonly sv: string;
  readonly en: string;
}

const repository = resolve(import.meta.dirname, "../../..");

const flag = z
  .enum(["true", "false"])
  .default("false")
  .transform((text) => text === "true");

/** The environment variables that are read, each parsed by itself. */
export const environment = z.object({
  PORT: wholeNumber(65_535).default(4000),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/)
    .default("127.0.0.1"),
  PUBLIC_URL: z.string().transform(originOf).optional(),
  TRUST_PROXY: flag,
  DATABASE_URL: z.string().refine(isPostgresUrl).optional(),
  DATA_DIR: z.string().default(join(repository, ".data")),
  STATE_DIR: z.string().optional(),
  WEB: z.enum(["auto", "none"]).default("auto"),
  SAMPLE_DATA: z.enum(["auto", "load", "none"]).default("auto"),
  LOG_LEVEL: z.enum(logLevels).default("info"),
  SHUTDOWN_SECONDS: wholeNumber(3600).default(10),
  MAX_STREAMS: wholeNumber(100_000).default(1000),
  REQUESTS_PER_MINUTE: wholeNumber(1_000_000).default(3000),
  WRITES_PER_MINUTE: wholeNumber(1_000_000).default(300),
  AUTH_SECRET: z.string().min(32).optional(),
  OPERATOR_EMAILS: z.string().transform(emailsOf).default([]),
  SMTP_URL: z.string().refine(isSmtpUrl).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@]+@[^\s@]+$/)
    .optional(),
  OIDC_ISSUER: z.string().refine(isIssuer).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(40).default("Entra ID"),
  OIDC_TRUST_EMAIL: flag,
  IMPORT_PORTS: z.string().transform(portsOf).default([80, 443]),
  IMPORT_LOOPBACK: flag,
  /** Set by pnpm and npm: the name of the script that runs. */
  npm_lifecycle_event: z.string().optional(),
});

/** The name of an environment variable. */
export type Variable = keyof typeof environment.shape;

const yesOrNo: Expectation = { sv: "true eller false", en: "true or false" };
const aText: Expectation = { sv: "en text", en: "a text" };

const expectations: { readonly [Name in Variable]: Expectation } = {
  PORT: { sv: "ett heltal 0–65535", en: "a whole number 0–65535" },
  HOST: { sv: "ett värdnamn eller en IP-adress", en: "a host name or an IP address" },
  PUBLIC_URL: {
    sv: "en adress utan sökväg, till exempel https://finsam.example.se",
    en: "an address without a path, such as https://finsam.example.se",
  },
  TRUST_PROXY: yesOrNo,
  DATABASE_URL: {
    sv: "en adress som postgresql://användare:lösenord@värd:5432/databas",
    en: "an address such as postgresql://user:password@host:5432/database",
  },
  DATA_DIR: { sv: "en mapp", en: "a folder" },
  STATE_DIR: { sv: "en mapp", en: "a folder" },
  WEB: { sv: "auto eller none", en: "auto or none" },
  SAMPLE_DATA: { sv: "auto, load eller none", en: "auto, load or none" },
  LOG_LEVEL: { sv: `något av ${logLevels.join(", ")}`, en: `one of ${logLevels.join(", ")}` },
  SHUTDOWN_SECONDS: { sv: "ett heltal 0–3600", en: "a whole number 0–3600" },
  MAX_STREAMS: { sv: "ett heltal 0–100000", en: "a whole number 0–100000" },
  REQUESTS_PER_MINUTE: { sv: "ett heltal 0–1000000", en: "a whole number 0–1000000" },
  WRITES_PER_MINUTE: { sv: "ett heltal 0–1000000", en: "a whole number 0–1000000" },
  AUTH_SECRET: {
    sv: "minst 32 slumpvalda tecken, till exempel från: openssl rand -base64 32",
    en: "at least 32 random characters, such as those of: openssl rand -base64 32",
  },
  OPERATOR_EMAILS: {
    sv: "e-postadresser med komma emellan",
    en: "e-mail addresses separated by commas",
  },
  SMTP_URL: {
    sv: "en adress som smtps://användare:lösenord@värd:465",
    en: "an address such as smtps://user:password@host:465",
  },
  MAIL_FROM: {
    sv: "en avsändare, till exempel Finsam <finsam@example.se>",
    en: "a sender, such as Finsam <finsam@example.se>",
  },
  OIDC_ISSUER: {
    sv: "en utfärdare som https://login.example.se/tenant/v2.0 (http bara på den egna datorn)",
    en: "an issuer such as https://login.example.se/tenant/v2.0 (http on this machine only)",
  },
  OIDC_CLIENT_ID: aText,
  OIDC_CLIENT_SECRET: aText,
  OIDC_NAME: { sv: "en text på högst 40 tecken", en: "a text of at most 40 characters" },
  OIDC_TRUST_EMAIL: yesOrNo,
  IMPORT_PORTS: { sv: "portar med komma emellan", en: "ports separated by commas" },
  IMPORT_LOOPBACK: yesOrNo,
  npm_lifecycle_event: aText,
};

/** Variables whose values may hold a password, and so are never shown. */
const secrets: ReadonlySet<Variable> = new Set([
  "DATABASE_URL",
  "AUTH_SECRET",
  "SMTP_URL",
  "OIDC_CLIENT_SECRET",
]);

/** The line that tells what is wrong with a variable. `value` undefined: it is missing. */
export function refusal(name: Variable, value: string | undefined): string {
  const { sv, en } = expectations[name];
  if (value === undefined) return `${name}: saknas, förväntade ${sv} / missing, expected ${en}`;
  const came = secrets.has(name) ? "" : `, fick / got ${JSON.stringify(value)}`;
  return `${name}: förväntade ${sv} / expected ${en}${came}`;
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

function portsOf(text: string, context: z.RefinementCtx): number[] {
  const ports = text.split(",").map((part) => part.trim());
  if (ports.every((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535))
    return ports.map(Number);
  context.addIssue({ code: "custom", input: text });
  return z.NEVER;
}

function emailsOf(text: string, context: z.RefinementCtx): string[] {
  const emails = text.split(",").map((part) => part.trim().toLowerCase());
  if (emails.every((email) => z.email().safeParse(email).success)) return emails;
  context.addIssue({ code: "custom", input: text });
  return z.NEVER;
}

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text);
}

function isSmtpUrl(text: string): boolean {
  return /^smtps?:\/\//.test(text) && (URL.parse(text)?.hostname ?? "") !== "";
}

function isIssuer(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.search !== "" || url.hash !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
}

/** Whether a host is this machine and nothing else. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || /^127(\.\d{1,3}){3}$/.test(host) || /^\[?::1\]?$/.test(host);
}
