import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError, publicUrl, readConfig } from "../src/config.ts";

const inTerminal = true;
const inLog = false;

describe("defaults", () => {
  test("an empty environment gives an embedded database beside the repository's files, for this machine only", () => {
    expect(readConfig({}, inLog)).toEqual({
      port: 4000,
      host: "127.0.0.1",
      publicUrl: undefined,
      database: { kind: "embedded", folder: resolve(import.meta.dirname, "../../../.data") },
      sampleData: "auto",
      logLevel: "info",
      shutdownMs: 10_000,
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

test("every variable is read", () => {
  const env = {
    PORT: "0",
    HOST: "::1",
    PUBLIC_URL: "https://finsam.example.se",
    DATABASE_URL: "postgres://finsam:hemligt@db:5433/finsam",
    DATA_DIR: "/ignored",
    SAMPLE_DATA: "load",
    LOG_LEVEL: "debug",
    SHUTDOWN_SECONDS: "3",
  };
  expect(readConfig(env, inLog)).toEqual({
    port: 0,
    host: "::1",
    publicUrl: "https://finsam.example.se",
    database: { kind: "postgres", url: env.DATABASE_URL },
    sampleData: "load",
    logLevel: "debug",
    shutdownMs: 3000,
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
  ])("%s is refused in one line that names it and what was expected", (name, values) => {
    for (const value of values) {
      const lines = linesOf({ [name]: value });
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
    const [line] = linesOf({ DATABASE_URL: "mysql://finsam:hemligt@db/finsam" });
    expect(line).toContain("DATABASE_URL");
    expect(line).not.toContain("hemligt");
  });
});
