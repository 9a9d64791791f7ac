import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A new folder with these files in it, until the test has finished. */
export async function temporaryFolder(
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "finsam-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFiles(folder, files);
  return folder;
}

/** A migrations folder, by the names of the migrations. */
export function temporaryMigrations(migrations: Readonly<Record<string, string>>): Promise<string> {
  return temporaryFolder({
    "migration_lock.toml": `provider = "postgresql"\n`,
    ...Object.fromEntries(
      Object.entries(migrations).map(([name, sql]) => [`${name}/migration.sql`, sql]),
    ),
  });
}

export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await Promise.all(
    Object.entries(files).map(async ([name, text]) => {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }),
  );
}
