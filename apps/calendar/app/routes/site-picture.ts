import type { Route } from "./+types/site-picture.ts";
import { languageOf } from "../language.ts";
import { answerPicture } from "../picture/picture-answer.ts";
import { sitePictureWords } from "../words/site-picture.ts";

export async function loader({ params, ...asked }: Route.LoaderArgs) {
  const words = sitePictureWords[languageOf(params)];
  return await answerPicture({ ...words, kind: null, whose: null }, asked);
}
