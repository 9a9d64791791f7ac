import { crc32, deflateSync } from "node:zlib";
import pixelmatch from "pixelmatch";

/** A picture as PNG.js reads it: four bytes a pixel. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * How far apart colours are that are told from each other, as pixelmatch reckons: less than it lets pass. In the soft edges of letters
 * are many that no eye tells apart, and fewer of them take fewer bytes. A surface keeps its own, however faint.
 */
const apart = { edge: 0.09, surface: 0.02 };

/** How many pixels of one colour are a surface. */
const surface = 800;

/**
 * A picture as PNG with a palette, which PNG.js does not write: a page of text takes a quarter of the bytes. Transparency is lost,
 * which no page has.
 */
export function indexedPng({ width, height, data }: Picture): Buffer {
  const pixels = Uint32Array.from({ length: width * height }, (_, at) => colourAt(data, at * 4));
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette: number[] = [];
  const places = new Map<number, number>();
  for (const [colour, count] of [...counts].toSorted(([, a], [, b]) => b - a)) {
    const place = nearest(palette, colour);
    const least = count < surface ? apart.edge : apart.surface;
    const known = palette[place];
    const isNew = known === undefined || (palette.length < 256 && areApart(known, colour, least));
    places.set(colour, isNew ? palette.push(colour) - 1 : place);
  }
  // A byte before each line says that it is not filtered: letters repeat, which is found as it is.
  const lines = Buffer.alloc((width + 1) * height);
  for (const [at, colour] of pixels.entries())
    lines[at + Math.floor(at / width) + 1] = places.get(colour) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(channels))),
    chunk("IDAT", deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function colourAt(data: Uint8Array, at: number): number {
  return ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
}

function channels(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/** Whether two colours are further apart than that. */
function areApart(one: number, other: number, threshold: number): boolean {
  const pixel = (colour: number) => Uint8Array.of(...channels(colour), 255);
  return pixelmatch(pixel(one), pixel(other), undefined, 1, 1, { threshold, includeAA: true }) > 0;
}

/** The place in the palette of the colour that is least far away. */
function nearest(palette: readonly number[], colour: number): number {
  const [red, green, blue] = channels(colour);
  let best = { place: 0, distance: Number.POSITIVE_INFINITY };
  for (const [place, one] of palette.entries()) {
    const [r, g, b] = channels(one);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < best.distance) best = { place, distance };
  }
  return best.place;
}
