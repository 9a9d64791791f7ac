import type { Route } from "./+types/icon.ts";
import { drawIcon } from "../picture/draw-icon.ts";
import { answerDrawing } from "../picture/picture-answer.ts";

/** What browsers ask for by these names, whatever a page says. */
export async function loader(asked: Route.LoaderArgs) {
  const size = new URL(asked.request.url).pathname === "/favicon.ico" ? 48 : 180;
  return await answerDrawing(["icon", size], () => drawIcon(size), asked);
}
