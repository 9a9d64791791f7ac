import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { SKRSContext2D } from "@napi-rs/canvas";
import icon from "../icon.svg?raw";

/** Where to draw. */
export interface Canvas {
  readonly pen: SKRSContext2D;
  /** The icon of the site. */
  readonly icon: Parameters<SKRSContext2D["drawImage"]>[0];
  /** As PNG, made beside the server's own thread. */
  readonly png: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** The typeface of pictures: brought along, since a server need not have any. */
const typeface = "Finsam Inter";

const files = [
  import.meta.resolve("@fontsource/inter/files/inter-latin-400-normal.woff2"),
  import.meta.resolve("@fontsource/inter/files/inter-latin-700-normal.woff2"),
  // Sámi and other letters beyond those of Western Europe.
  import.meta.resolve("@fontsource/inter/files/inter-latin-ext-400-normal.woff2"),
  import.meta.resolve("@fontsource/inter/files/inter-latin-ext-700-normal.woff2"),
];

/** A font as the pen takes it. `size` in pixels. */
export function font(size: number, weight: 400 | 700 = 400): string {
  return `${weight} ${size}px "${typeface}", "${typeface} Ext", sans-serif`;
}

/** A canvas in pixels. What draws is loaded with the first one: most servers that start draw nothing for a while. */
export async function openCanvas(width: number, height: number): Promise<Canvas> {
  const { createCanvas, GlobalFonts, loadImage } = await import("@napi-rs/canvas");
  if (!GlobalFonts.has(typeface))
    for (const file of files) {
      const name = file.includes("-ext-") ? `${typeface} Ext` : typeface;
      GlobalFonts.register(await readFile(fileURLToPath(file)), name);
    }
  const canvas = createCanvas(width, height);
  return {
    pen: canvas.getContext("2d"),
    icon: await loadImage(Buffer.from(icon)),
    png: async () => new Uint8Array(await canvas.encode("png")),
  };
}
