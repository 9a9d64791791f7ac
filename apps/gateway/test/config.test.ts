import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError, isForTrying, publicUrl, readConfig } from "../src/config.ts";

const inTerminal = true;
const inLog = false;

describe("defaults", () => {
  test("an empty environment gives an embedded database beside the repository's files, for this machine only", () => {
    expect(readConfig({}, inLog)).toEqual({
      port: 4000,
      host: "127.0.0.1",
      publicUrl: undefined,
      trustProxy: false,
      database: { kind: "embedded", folder: resolve(import.meta.dirname, "../../../.data") },
      stateDir: undefined,
      imports: { ports: [80, 443], allowLoopback: false },
      sampleData: "auto",
      web: "auto",
      logLevel: "info",
      shutdownMs: 10_000,
      maxStreams: 1000,
      rates: { requestsPerMinute: 3000, writesPerMinute: 300 },
      authSecret: undefined,
      operatorEmails: [],
      smtp: undefined,
      oidc: undefined,
      readable: false,
    });
  });

  test("an empty variable counts as absent", () => {
    const empty = { PORT: "", DATABASE_URL: "", PUBLIC_URL: "", SAMPLE_DATA: "" };
    expect(readConfig(empty, inLog)).toEqual(readConfig({}, inLog));
  });

  test("the public address is localhost with the real port, unless one is given", () => {
    expect(publicUrl(readConfig({ PORT: "0" }, inLog), 12_345)).toBe("http://localhost:12345");
    const given = readConfig({ PUBLIC_URL: "https://finsam.example.se/" }, inLog);
    expect(publicUrl(given, 12_345)).toBe("https://finsam.example.se");
  });

  test("a person reads what is printed in a terminal and under `pnpm start`, else a program", () => {
    expect(readConfig({}, inTerminal).readable).toBe(true);
    expect(readConfig({ npm_lifecycle_event: "start" }, inLog).readable).toBe(true);
    expect(readConfig({ npm_lifecycle_event: "test" }, inLog).readable).toBe(false);
  });
});

test.each<[string, Record<string, string>, boolean]>([
  ["nothing at all", {}, true],
  ["another loopback address", { HOST: "::1" }, true],
  ["an address on the network", { HOST: "0.0.0.0" }, false],
  ["a public address, and so a proxy", { PUBLIC_URL: "https://finsam.example.se" }, false],
  ["a proxy", { TRUST_PROXY: "true" }, false],
  ["PostgreSQL", { DATABASE_URL: "postgres://db/finsam", AUTH_SECRET: "a".repeat(32) }, false],
])("with %s the server is for trying: %s", (_, env, expected) => {
  expect(isForTrying(readConfig(env, inLog))).toBe(expected);
});

test("every variable is read", () => {
  const env = {
    PORT: "0",
    HOST: "::1",
    PUBLIC_URL: "https://finsam.example.se",
    TRUST_PROXY: "true",
    DATABASE_URL: "postgres://finsam:hemligt@db:5433/finsam",
    DATA_DIR: "/ignored",
    SAMPLE_DATA: "load",
    WEB: "none",
    LOG_LEVEL: "debug",
    SHUTDOWN_SECONDS: "3",
    MAX_STREAMS: "7",
    REQUESTS_PER_MINUTE: "50",
    WRITES_PER_MINUTE: "5",
    AUTH_SECRET: "a".repeat(32),
    OPERATOR_EMAILS: "Drift@example.org, reserv@example.org",
    SMTP_URL: "smtps://finsam:hemligt@mail.example.org:465",
    MAIL_FROM: "Finsam <finsam@example.org>",
    OIDC_ISSUER: "https://login.example.org/tenant/v2.0",
    OIDC_CLIENT_ID: "finsam",
    OIDC_CLIENT_SECRET: "hemligt",
    OIDC_NAME: "Kommunens inloggning",
    OIDC_TRUST_EMAIL: "true",
    STATE_DIR: "/var/lib/finsam",
    IMPORT_PORTS: "8443",
    IMPORT_LOOPBACK: "true",
  };
  expect(readConfig(env, inLog)).toEqual({
    port: 0,
    host: "::1",
    publicUrl: "https://finsam.example.se",
    trustProxy: true,
    database: { kind: "postgres", url: env.DATABASE_URL },
    stateDir: resolve("/var/lib/finsam"),
    imports: { ports: [8443], allowLoopback: true },
    sampleData: "load",
    web: "none",
    logLevel: "debug",
    shutdownMs: 3000,
    maxStreams: 7,
    rates: { requestsPerMinute: 50, writesPerMinute: 5 },
    authSecret: env.AUTH_SECRET,
    operatorEmails: ["drift@example.org", "reserv@example.org"],
    smtp: { url: env.SMTP_URL, from: env.MAIL_FROM },
    oidc: {
      issuer: env.OIDC_ISSUER,
      clientId: "finsam",
      clientSecret: "hemligt",
      name: "Kommunens inloggning",
      trustEmail: true,
    },
    readable: false,
  });
  expect(readConfig({ DATA_DIR: "data" }, inLog).database).toEqual({
    kind: "embedded",
    folder: resolve("data"),
  });
});

describe("wrong values", () => {
  const linesOf = (env: Record<string, string>) => {
    try {
      readConfig(env, inLog);
    } catch (error) {
      if (error instanceof ConfigError) return error.lines;
    }
    return [];
  };

  const secretIfNeeded = (name: string): Record<string, string> =>
    name === "DATABASE_URL" ? { AUTH_SECRET: "a".repeat(32) } : {};

  test.each([
    ["PORT", ["65536", "-1", "80.5", "http", "1e3", " 80", "99999999999"]],
    ["HOST", ["a b", "http://x/"]],
    [
      "PUBLIC_URL",
      [
        "finsam.se",
        "ftp://finsam.se",
        "https://finsam.se/finsam",
        "https://u:p@finsam.se",
        "https://finsam.se?x",
        "https://finsam.se/#x",
      ],
    ],
    ["DATABASE_URL", ["localhost", "mysql://localhost/finsam", "postgresql://[", "file:db"]],
    ["SAMPLE_DATA", ["yes", "AUTO"]],
    ["LOG_LEVEL", ["verbose"]],
    ["SHUTDOWN_SECONDS", ["-1", "3601", "0.5", "10s"]],
    ["TRUST_PROXY", ["yes", "1"]],
    ["AUTH_SECRET", ["a".repeat(31)]],
    ["OPERATOR_EMAILS", ["drift", "drift@example.org,,", "drift@example.org;reserv@example.org"]],
    ["OIDC_TRUST_EMAIL", ["1"]],
  ])("%s is refused in one line that names it and what was expected", (name, values) => {
    for (const value of values) {
      const lines = linesOf({ ...secretIfNeeded(name), [name]: value });
      expect(lines).toEqual([
        expect.stringMatching(new RegExp(`^${name}: förväntade .+ / expected .+$`)),
      ]);
    }
  });

  test("all that is wrong is told at once, one line each", () => {
    const lines = linesOf({ PORT: "x", LOG_LEVEL: "loud", SAMPLE_DATA: "perhaps" });
    expect(lines.map((line) => line.split(":")[0])).toEqual(["PORT", "SAMPLE_DATA", "LOG_LEVEL"]);
    expect(lines[0]).toBe(
      `PORT: förväntade ett heltal 0–65535 / expected a whole number 0–65535, fick / got "x"`,
    );
  });

  test("a password is never repeated", () => {
    const wrong = {
      DATABASE_URL: "mysql://finsam:hemligt@db/finsam",
      AUTH_SECRET: "hemligt",
      SMTP_URL: "finsam:hemligt@mail.example.org",
    };
    const lines = linesOf(wrong);
    for (const name of Object.keys(wrong))
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${name}: `)));
    expect(lines.join()).not.toContain("hemligt");
  });

  test("PostgreSQL needs a secret, and the line tells how to make one", () => {
    const lines = linesOf({ DATABASE_URL: "postgresql://finsam@db/finsam" });
    expect(lines).toEqual([
      expect.stringMatching(/^AUTH_SECRET: saknas.+ \/ missing.+openssl rand -base64 32$/),
    ]);
  });

  test("mail needs a sender, and OIDC all of its three", () => {
    const namesOf = (env: Record<string, string>) => linesOf(env).map((line) => line.split(":")[0]);
    expect(namesOf({ SMTP_URL: "smtp://localhost" })).toEqual(["MAIL_FROM"]);
    expect(namesOf({ MAIL_FROM: "finsam@example.org" })).toEqual(["SMTP_URL"]);
    expect(namesOf({ OIDC_CLIENT_ID: "finsam" })).toEqual(["OIDC_ISSUER", "OIDC_CLIENT_SECRET"]);
  });

  test("an issuer is asked without encryption only on this machine", () => {
    const client = { OIDC_CLIENT_ID: "finsam", OIDC_CLIENT_SECRET: "x" };
    const issuers = [
      "http://login.example.org",
      "https://login.example.org?x",
      "login.example.org",
    ];
    for (const OIDC_ISSUER of issuers) {
      const lines = linesOf({ ...client, OIDC_ISSUER });
      expect(lines).toEqual([expect.stringMatching(/^OIDC_ISSUER: /)]);
    }
    expect(linesOf({ ...client, OIDC_ISSUER: "http://localhost:3998" })).toEqual([]);
  });
});
