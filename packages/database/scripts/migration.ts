// pnpm db:migration <name>: writes the migration that brings the migrations up to the schema.
import { relative } from "node:path";
import { newMigration } from "./new-migration.ts";
import { folders } from "./schema-diff.ts";

const result = await newMigration(process.argv.slice(2).join(" "), folders, new Date());
switch (result.is) {
  case "written":
    console.log(`${result.sql}\nWrote ${relative(process.cwd(), result.file)}`);
    console.log("Read it, add what Prisma does not know, then run the tests.");
    break;
  case "unchanged":
    console.log("Wrote nothing: the migrations already make what the schema says.");
    break;
  case "refused":
    console.error(result.reason);
    process.exitCode = 1;
    break;
}
