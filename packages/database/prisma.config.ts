import { defineConfig } from "prisma/config";

// `generate` and `validate` use no schema engine; naming a program that is here keeps Prisma from downloading one.
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= process.execPath;

export default defineConfig({
  schema: "prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env["DATABASE_URL"] ?? "postgresql://localhost/finsam" },
});
