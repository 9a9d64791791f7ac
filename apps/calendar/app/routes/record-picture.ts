import type { Route } from "./+types/record-picture.ts";
import { languageOf } from "../language.ts";
import { notFound } from "../not-found.ts";
import { answerPicture } from "../picture/picture-answer.ts";
import { recordPictures } from "../picture/record-pictures.ts";
import { web } from "../web-context.ts";

export async function loader({ params, ...asked }: Route.LoaderArgs) {
  const language = languageOf(params);
  const { client } = asked.context.get(web);
  const wordsOf = recordPictures.get(params.kind) ?? notFound();
  const words = (await wordsOf(client, params, language)) ?? notFound();
  return await answerPicture(words, asked);
}
