import { randomUUID } from "node:crypto";
import { openAsBlob } from "node:fs";
import { Client } from "pg";
import { inject } from "vitest";
import { openDatabase, type Database, type DatabaseOptions } from "../database.ts";
import type { Engine } from "./engine.ts";
import { templateName } from "./template.ts";

/** A migrated database without records, for one test file; it goes when it is disposed of. */
export function testDatabase(engine: Engine, options: DatabaseOptions = {}): Promise<Database> {
  return engine === "postgresql"
    ? openCopy(templateName, options)
    : openSnapshot(inject("finsamEngines").embedded.migrated, options);
}

/** A database with nothing in it, for tests of migrations; it goes when it is disposed of. */
export function emptyDatabase(engine: Engine, options: DatabaseOptions = {}): Promise<Database> {
  return engine === "postgresql"
    ? openCopy("template1", options)
    : openSnapshot(inject("finsamEngines").embedded.empty, options);
}

async function openSnapshot(file: string, options: DatabaseOptions): Promise<Database> {
  return openDatabase({ memory: true, snapshot: await openAsBlob(file) }, options);
}

/** The address of a new database on the test server, a copy of `template` (default: migrated, without records). The server's end ends it. */
export async function createTestDatabase(template = templateName, attributes = ""): Promise<URL> {
  const url = adminUrl();
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await administer(url, `create database ${name} template ${template} ${attributes}`);
  url.pathname = name;
  return url;
}

async function openCopy(template: string, options: DatabaseOptions): Promise<Database> {
  const url = await createTestDatabase(template);
  await using opened = new AsyncDisposableStack();
  opened.defer(() => administer(adminUrl(), `drop database ${url.pathname.slice(1)} with (force)`));
  const database = opened.use(await openDatabase({ url: url.href }, { poolSize: 5, ...options }));
  const ours = opened.move();
  return { ...database, [Symbol.asyncDispose]: () => ours.disposeAsync() };
}

function adminUrl(): URL {
  const { postgresql } = inject("finsamEngines");
  if ("unavailable" in postgresql) {
    throw new Error(`PostgreSQL cannot run here: ${postgresql.unavailable}`);
  }
  return new URL(postgresql.adminUrl);
}

async function administer(url: URL, statement: string): Promise<void> {
  const admin = new Client(url.href);
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
