import { openCanvas } from "./canvas.ts";

/** Draws the icon of the site, as PNG, for browsers that take no SVG. `size` in pixels. */
export async function drawIcon(size: number): Promise<Uint8Array<ArrayBuffer>> {
  const { pen, icon, png } = await openCanvas(size, size);
  pen.drawImage(icon, 0, 0, size, size);
  return await png();
}
