import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type ColumnType,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import { SchemaEngine, type MigrationList } from "@prisma/schema-engine-wasm";
import type { Pool } from "pg";
import { readMigrations } from "../src/migration-file.ts";

/** Nothing in the database is looked after by anybody else. */
export const filters = { externalTables: [], externalEnums: [] };

/**
 * Prisma's schema engine in WebAssembly, working on the database of `pool`: nothing to download, nothing
 * to start. What it tries out goes into `spare`, which loses all it has.
 */
export function schemaEngine(pool: Pool, spare?: Pool): Promise<SchemaEngine> {
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => adapter(pool),
    connectToShadowDb: async () => {
      if (spare === undefined) throw new Error("Expected a spare database to try migrations on");
      return adapter(spare);
    },
  });
  return SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
}

/** The migrations in `folder` as the engine wants them. */
export async function migrationList(folder: string): Promise<MigrationList> {
  const lockfile = "migration_lock.toml";
  return {
    baseDir: folder,
    lockfile: { path: lockfile, content: await readFile(join(folder, lockfile), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: (await readMigrations(folder)).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}

async function adapter(pool: Pool): Promise<SqlDriverAdapter> {
  const own = await new PrismaPg(pool).connect();
  return Object.assign(own, {
    // The adapter's own doesn't know the type "char", in which PostgreSQL's catalogs keep their marks.
    queryRaw: async ({ sql, args }: SqlQuery): Promise<SqlResultSet> => {
      const query = { text: sql, values: args, rowMode: "array" as const };
      const { fields, rows } = await pool.query<unknown[]>(query);
      const columnTypes = fields.map(({ name, dataTypeID }) => {
        const type = catalogTypes.get(dataTypeID);
        if (type === undefined) throw new TypeError(`Unknown type ${dataTypeID} of column ${name}`);
        return type;
      });
      return {
        columnNames: fields.map(({ name }) => name),
        columnTypes,
        rows: rows.map((row) =>
          row.map((value) => (value instanceof Date ? value.toISOString() : value)),
        ),
      };
    },
    // The adapter's own cuts a script at every semicolon, those within functions too.
    executeScript: async (script: string) => {
      await pool.query(script);
    },
  });
}

/** PostgreSQL's numbers of the types that its catalogs and Prisma's own table use. */
const catalogTypes = new Map<number, ColumnType>([
  [16, ColumnTypeEnum.Boolean], // bool
  [18, ColumnTypeEnum.Character], // "char"
  [19, ColumnTypeEnum.Text], // name
  [20, ColumnTypeEnum.Int64], // int8
  [21, ColumnTypeEnum.Int32], // int2
  [23, ColumnTypeEnum.Int32], // int4
  [25, ColumnTypeEnum.Text], // text
  [26, ColumnTypeEnum.Int64], // oid
  [1009, ColumnTypeEnum.TextArray], // text[]
  [1043, ColumnTypeEnum.Text], // varchar
  [1184, ColumnTypeEnum.DateTime], // timestamptz
]);
