import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";

/** An event as this program has written it last. */
export interface Remembered {
  readonly id: string;
  /** What is written is sent with it: if somebody else has changed the event since, nothing happens. */
  readonly version: number;
  /** Of the fields. */
  readonly hash: string;
  readonly title: string;
  readonly endsOn: string;
}

/** What this program has written, in a file beside it. Keep the file: without it changes can't be told from new events. */
export interface Memory {
  readonly items: ReadonlyMap<string, Remembered>;
  /** Remembers one, at once, so that nothing is lost if the program is interrupted. */
  readonly set: (key: string, item: Remembered) => Promise<void>;
}

/** Reads the file. Where there is none, nothing is remembered. */
export async function readMemory(path: string): Promise<Memory> {
  const held: Record<string, Remembered> = existsSync(path)
    ? JSON.parse(await readFile(path, "utf8"))
    : {};
  const items = new Map(Object.entries(held));
  return {
    items,
    async set(key, item) {
      items.set(key, item);
      await writeFile(`${path}.new`, JSON.stringify(Object.fromEntries(items), null, 2));
      await rename(`${path}.new`, path);
    },
  };
}
