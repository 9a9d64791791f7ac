import { readFile } from "node:fs/promises";
import { calendarText } from "@finsam/formats";

/** The text of a calendar in a file or at an address. Throws where it can't be had within half a minute. */
export async function calendarAt(source: string): Promise<string> {
  if (!/^https?:/.test(source)) return calendarText(await readFile(source));
  const response = await fetch(source, { signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`${source} svarar ${response.status}`);
  const charset = /charset="?([^;"\s]+)/i.exec(response.headers.get("content-type") ?? "")?.[1];
  return calendarText(new Uint8Array(await response.arrayBuffer()), charset);
}
