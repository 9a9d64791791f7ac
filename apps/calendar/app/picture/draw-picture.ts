import type { SKRSContext2D } from "@napi-rs/canvas";
import { breakLines } from "./break-lines.ts";
import { type Canvas, font, openCanvas } from "./canvas.ts";
import type { PictureWords } from "./picture-words.ts";

/** The size of pictures of pages, in pixels: what those who show links ask for. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** Raise it when pictures of the same words look different. */
export const pictureDesign = 1;

/** Designsystemet's colours in the light scheme, by what they are for there. */
const colours = {
  ground: "#ffffff",
  accent: "#0062ba",
  danger: "#c01b1b",
  onDanger: "#ffffff",
  text: "#292c30",
  subtle: "#5b5d60",
  border: "#bbbcbd",
} as const;

const edge = 80;
const inner = pictureSize.width - 2 * edge;
/** Where the line above the association is. */
const foot = 508;

/** Draws a picture of a page, as PNG. */
export async function drawPicture({
  kind,
  change,
  title,
  details,
  whose,
}: PictureWords): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = await openCanvas(pictureSize.width, pictureSize.height);
  const { pen } = canvas;
  pen.textBaseline = "alphabetic";
  pen.fillStyle = colours.ground;
  pen.fillRect(0, 0, pictureSize.width, pictureSize.height);
  pen.fillStyle = colours.accent;
  pen.fillRect(0, 0, pictureSize.width, 16);
  const after = change === undefined ? edge : drawChange(pen, change);
  if (kind !== null) drawLine(pen, kind, { x: after, y: 104, size: 34, colour: colours.subtle });
  const rows = details.slice(0, 2);
  drawTitle(pen, title, foot - 40 - rows.length * 54);
  for (const [row, text] of rows.entries())
    drawLine(pen, text, { y: foot - 40 - (rows.length - 1 - row) * 54, size: 38, weight: 700 });
  drawFoot(canvas, whose);
  return await canvas.png();
}

/** Says what has become of it; answers where what follows may begin. */
function drawChange(pen: SKRSContext2D, change: string): number {
  pen.font = font(38, 700);
  const width = pen.measureText(change).width + 48;
  pen.fillStyle = colours.danger;
  pen.beginPath();
  pen.roundRect(edge, 58, width, 66, 10);
  pen.fill();
  pen.fillStyle = colours.onDanger;
  pen.fillText(change, edge + 24, 105);
  return edge + width + 28;
}

/** As large as it fits above `bottom`. */
function drawTitle(pen: SKRSContext2D, title: string, bottom: number): void {
  const top = 148;
  const inSize = (size: number) => {
    pen.font = font(size, 700);
    const step = size * 1.18;
    const maxLines = Math.floor((bottom - top) / step);
    const measure = (text: string) => pen.measureText(text).width;
    return { size, step, ...breakLines(title, { width: inner, maxLines, measure }) };
  };
  const smallest = inSize(44);
  const { size, step, lines } =
    [84, 72, 60, 52].map(inSize).find(({ isWhole }) => isWhole) ?? smallest;
  pen.font = font(size, 700);
  pen.fillStyle = colours.text;
  for (const [row, line] of lines.entries()) pen.fillText(line, edge, top + (row + 0.82) * step);
}

function drawFoot({ pen, icon }: Canvas, whose: string | null): void {
  pen.fillStyle = colours.border;
  pen.fillRect(edge, foot, inner, 2);
  const name = "Finsam";
  pen.font = font(38, 700);
  const nameAt = edge + inner - pen.measureText(name).width;
  drawLine(pen, name, { x: nameAt, y: 576, size: 38, weight: 700, colour: colours.accent });
  pen.drawImage(icon, nameAt - 70, 536, 54, 54);
  if (whose === null) return;
  const width = nameAt - 70 - 40 - edge;
  const measure = (text: string) => pen.measureText(text).width;
  pen.font = font(32);
  pen.fillStyle = colours.subtle;
  const isLong = measure(whose) > width;
  if (isLong) pen.font = font(27);
  const { lines } = breakLines(whose, { width, maxLines: isLong ? 2 : 1, measure });
  const first = 575 - (lines.length - 1) * 18;
  for (const [row, line] of lines.entries()) pen.fillText(line, edge, first + row * 36);
}

/** A text on one line. */
function drawLine(
  pen: SKRSContext2D,
  text: string,
  place: {
    readonly x?: number;
    readonly y: number;
    readonly size: number;
    readonly weight?: 400 | 700;
    readonly colour?: string;
  },
): void {
  const { x = edge, y, size, weight = 400, colour = colours.text } = place;
  pen.font = font(size, weight);
  pen.fillStyle = colour;
  const measure = (line: string) => pen.measureText(line).width;
  const room = { width: edge + inner - x, maxLines: 1, measure };
  const [line = ""] = breakLines(text, room).lines;
  pen.fillText(line, x, y);
}
