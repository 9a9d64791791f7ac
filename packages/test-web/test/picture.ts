import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { inject } from "vitest";
import { indexedPng } from "./indexed-png.ts";

/** Where the pictures are that pages are compared with. */
export const references = join(import.meta.dirname, "../screenshots");

/** Where pictures go of what has changed, or gone wrong. */
export const differences = join(import.meta.dirname, "../differences");

/** How many pixels may differ, beside those that only soften an edge. A changed word has more. */
const tolerance = 60;

/** What is done with references, as Vitest was told: `all` with `-u`. */
export const kept = inject("finsamKept");

/** Compares a picture with its reference, or writes that. Answers what is wrong; undefined: nothing. */
export async function pictureFault(name: string, seen: Buffer): Promise<string | undefined> {
  const path = join(references, `${name}.png`);
  const isMissing = !existsSync(path);
  const [actual, difference] = ["actual", "difference"].map((what) =>
    join(differences, `${name}.${what}.png`),
  );
  if (actual === undefined || difference === undefined) throw new TypeError("Expected two paths");
  await Promise.all([rm(actual, { force: true }), rm(difference, { force: true })]);
  if (kept === "all" || (isMissing && kept === "new")) {
    // One that is as before stays as it is, to the byte.
    if (isMissing || differing(await readFile(path), seen).pixels > tolerance)
      await writeFile(path, indexedPng(PNG.sync.read(seen)));
    return undefined;
  }
  if (isMissing) return `${name}: has no reference; write it with -u`;
  const { pixels, picture } = differing(await readFile(path), seen);
  if (pixels <= tolerance) return undefined;
  await mkdir(differences, { recursive: true });
  await writeFile(actual, seen);
  if (picture === undefined) return `${name}: has another size, see ${actual}`;
  await writeFile(difference, PNG.sync.write(picture));
  return `${name}: ${pixels} pixels differ, see ${difference}`;
}

/** How many pixels two pictures differ in, and where. */
function differing(before: Buffer, now: Buffer): { pixels: number; picture?: PNG } {
  const [reference, seen] = [PNG.sync.read(before), PNG.sync.read(now)];
  const { width, height } = reference;
  if (seen.width !== width || seen.height !== height) return { pixels: Number.POSITIVE_INFINITY };
  const picture = new PNG({ width, height });
  const pixels = pixelmatch(reference.data, seen.data, picture.data, width, height);
  return { pixels, picture };
}
