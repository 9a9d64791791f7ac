import { createClient } from "@finsam/client";
import { RouterContextProvider } from "react-router";
import { expect, test } from "vitest";
import { drawIcon } from "../app/picture/draw-icon.ts";
import { drawPicture } from "../app/picture/draw-picture.ts";
import { answerPicture } from "../app/picture/picture-answer.ts";
import { createPictureStore, type Picture } from "../app/picture/picture-store.ts";
import { recordPictures } from "../app/picture/record-pictures.ts";
import { reader } from "../app/reader.ts";
import { web } from "../app/web-context.ts";

const words = {
  kind: "Föreläsning",
  title: "Så återhämtar vi oss: en föreläsning om sömn, stress och växling",
  details: ["Onsdag 14 oktober 2026 kl. 8.30–10.00", "Åkersberga bibliotek, Österåker"],
  whose: "Samordningsförbundet Roslagen",
};

/** The size that a PNG says it has. */
function sizeOf(png: Uint8Array<ArrayBuffer>) {
  expect(Buffer.from(png.subarray(0, 8)).toString("hex")).toBe("89504e470d0a1a0a");
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

/** Answers for a picture of these words, with or without a version that the asker has. */
async function answered({ known, pictures = createPictureStore() }: Asked = {}) {
  const context = new RouterContextProvider();
  context.set(web, {
    client: clientThatFinds({}),
    origin: "https://finsam.example",
    now: () => new Date(0),
    onError: () => {},
    pictures,
  });
  context.set(reader, null);
  const headers = known === undefined ? {} : { "if-none-match": known };
  const request = new Request("https://finsam.example/bild/finsam.png", { headers });
  return await answerPicture(words, { request, context });
}

interface Asked {
  readonly known?: string;
  readonly pictures?: ReturnType<typeof createPictureStore>;
}

/** A client of an endpoint that knows this. */
function clientThatFinds(data: object) {
  return createClient({
    url: "https://finsam.example/graphql",
    fetch: async () => Response.json({ data }),
    retries: 0,
    remember: 0,
  });
}

test("a picture is a PNG of the size that the page tells", async () => {
  expect(sizeOf(await drawPicture(words))).toEqual([1200, 630]);
  expect(sizeOf(await drawIcon(48))).toEqual([48, 48]);
});

test("a cancelled event looks different", async () => {
  const plain = await drawPicture(words);
  expect(await drawPicture(words)).toEqual(plain);
  expect(await drawPicture({ ...words, change: "Inställd" })).not.toEqual(plain);
});

test("who has the picture already gets none", async () => {
  const first = await answered();
  expect(first.headers.get("content-type")).toBe("image/png");
  expect(first.headers.get("cache-control")).toBe("public, max-age=3600");
  const known = first.headers.get("etag") ?? "";
  expect((await answered({ known })).status).toBe(304);
  expect((await answered({ known: '"another"' })).status).toBe(200);
});

test("a server that has too much to draw says so", async () => {
  const answer = await answered({ pictures: createPictureStore({ maxWaiting: 0 }) });
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("5");
});

test("a version is drawn once, however many ask", async () => {
  const pictures = createPictureStore();
  let drawn = 0;
  const draw = async () => new Uint8Array([++drawn]);
  const both = await Promise.all([pictures.get("a", draw), pictures.get("a", draw)]);
  expect(both).toEqual([new Uint8Array([1]), new Uint8Array([1])]);
  expect(await pictures.get("a", draw)).toEqual(new Uint8Array([1]));
  expect(await pictures.get("b", draw)).toEqual(new Uint8Array([2]));
});

test("pictures are drawn one after another, and one that fails stops nothing", async () => {
  const pictures = createPictureStore({ maxWaiting: 2 });
  const first = Promise.withResolvers<Picture>();
  const failing = pictures.get("a", () => first.promise);
  let isDrawn = false;
  const next = pictures.get("b", async () => {
    isDrawn = true;
    return new Uint8Array([2]);
  });
  expect(pictures.get("c", () => first.promise)).toBeUndefined();
  expect(isDrawn).toBe(false);
  first.reject(new Error("Out of paint"));
  await expect(failing).rejects.toThrow("Out of paint");
  expect(await next).toEqual(new Uint8Array([2]));
  expect(await pictures.get("a", async () => new Uint8Array([3]))).toEqual(new Uint8Array([3]));
});

test.for([...recordPictures])("%s: what not everybody may see has no picture", async ([, find]) => {
  const asked = { association: "suvs", slug: "hemlig" };
  const none = { event: null, themeWeek: null, initiative: null, esfProject: null, newsItem: null };
  expect(await find(clientThatFinds(none), asked, "sv")).toBeUndefined();
  const record = { visibility: "INTERNAL" };
  const hidden = Object.fromEntries(Object.keys(none).map((name) => [name, record]));
  expect(await find(clientThatFinds(hidden), asked, "sv")).toBeUndefined();
});
