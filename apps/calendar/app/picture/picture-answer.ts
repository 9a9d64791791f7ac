import { createHash } from "node:crypto";
import type { RouterContextProvider } from "react-router";
import { reader } from "../reader.ts";
import { web } from "../web-context.ts";
import { drawPicture, pictureDesign } from "./draw-picture.ts";
import type { Picture } from "./picture-store.ts";
import type { PictureWords } from "./picture-words.ts";

interface Asked {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
}

/** Answers with the picture that says this. */
export async function answerPicture(words: PictureWords, asked: Asked): Promise<Response> {
  return await answerDrawing(["page", pictureDesign, words], () => drawPicture(words), asked);
}

/** Answers with a drawing. `drawing`: all that it depends on. */
export async function answerDrawing(
  drawing: readonly unknown[],
  draw: () => Promise<Picture>,
  { request, context }: Asked,
): Promise<Response> {
  const version = createHash("sha256").update(JSON.stringify(drawing)).digest("base64url");
  const headers = {
    "content-type": "image/png",
    etag: `"${version}"`,
    // Her session may be renewed in the same answer, which nobody else may have.
    "cache-control": context.get(reader) === null ? "public, max-age=3600" : "no-store",
  };
  const known = request.headers.get("if-none-match") ?? "";
  if (known.includes(headers.etag)) return new Response(null, { status: 304, headers });
  const picture = await context.get(web).pictures.get(version, draw);
  if (picture === undefined)
    return new Response(null, { status: 503, headers: { "retry-after": "5" } });
  return new Response(picture, { headers });
}
