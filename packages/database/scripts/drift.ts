// Fails when the migrations do not make what the schema says.
import { folders, schemaDiff } from "./schema-diff.ts";

const sql = await schemaDiff(folders);
if (sql !== undefined) {
  console.error(`The migrations do not make what the schema says. They lack:\n\n${sql}`);
  console.error("Write a migration: pnpm db:migration <name>");
  process.exitCode = 1;
}
