// pnpm --filter @finsam/graphql-schema print: writes schema.graphql, the schema as its clients see it.
import { writeFile } from "node:fs/promises";
import { printed } from "../src/print.ts";

await writeFile(new URL("../schema.graphql", import.meta.url), printed());
