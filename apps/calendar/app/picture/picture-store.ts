import { LRUCache } from "lru-cache";

/** A picture as PNG. */
export type Picture = Uint8Array<ArrayBuffer>;

/** Keeps pictures, those that were asked for last, and draws them one after another, so that pages are answered meanwhile. */
export interface PictureStore {
  /** The picture of a version, drawn unless it is kept or on its way; undefined: too many wait to be drawn. */
  readonly get: (version: string, draw: () => Promise<Picture>) => Promise<Picture> | undefined;
}

/** An empty store. Default: 16 MiB, and 32 pictures that wait. */
export function createPictureStore({
  maxBytes = 16 * 1024 * 1024,
  maxWaiting = 32,
} = {}): PictureStore {
  const kept = new LRUCache<string, Picture>({
    maxSize: maxBytes,
    sizeCalculation: ({ length }) => length,
  });
  const coming = new Map<string, Promise<Picture>>();
  let last: Promise<unknown> = Promise.resolve();

  async function drawn(version: string, before: Promise<unknown>, draw: () => Promise<Picture>) {
    await before;
    try {
      const picture = await draw();
      kept.set(version, picture);
      return picture;
    } finally {
      coming.delete(version);
    }
  }

  return {
    get: (version, draw) => {
      const known = kept.get(version);
      if (known !== undefined) return Promise.resolve(known);
      const onItsWay = coming.get(version);
      if (onItsWay !== undefined || coming.size >= maxWaiting) return onItsWay;
      const picture = drawn(version, last, draw);
      coming.set(version, picture);
      last = picture.catch(() => null);
      return picture;
    },
  };
}
