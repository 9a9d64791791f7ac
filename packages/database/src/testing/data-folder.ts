import { cp, type DisposableTempDir, mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";

/** A folder with a migrated embedded database without records, for a server to open; it goes when it is disposed of. */
export async function dataFolder(): Promise<DisposableTempDir> {
  const folder = await mkdtempDisposable(join(tmpdir(), "finsam-data-"));
  await cp(inject("finsamEngines").embedded.folder, folder.path, { recursive: true });
  return folder;
}
