import { writeFile } from "node:fs/promises";
import { schemaFiles } from "../src/record-schema.ts";

for (const [name, schema] of Object.entries(schemaFiles()))
  await writeFile(
    new URL(`../schemas/${name}`, import.meta.url),
    `${JSON.stringify(schema, null, 2)}\n`,
  );
