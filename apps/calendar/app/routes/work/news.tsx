import type { Route } from "./+types/news.ts";
import { languageOf, sayIn } from "../../language.ts";
import { ownAction } from "../../own/own-page.ts";
import { ownNews } from "../../own/own-news.ts";
import { plainList } from "../../own/plain-list.ts";
import { newsKind } from "../../own/news-kind.ts";
import { PlainListPage } from "../../parts/own/plain-list-page.tsx";
import { useSay } from "../../use-language.ts";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const language = languageOf(params);
  return plainList(context, request.url, { kind: "NEWS_ITEM", read: ownNews, language });
}

export async function action(asked: Route.ActionArgs) {
  return (await ownAction(newsKind, asked)).outcome;
}

export function meta({ params }: Route.MetaArgs) {
  const title = sayIn(languageOf(params))("Våra nyheter", "Our news");
  return [{ title: `${title} – Finsam` }];
}

export default function OwnNewsPage({ loaderData, actionData }: Route.ComponentProps) {
  const say = useSay();
  return (
    <PlainListPage
      list={loaderData}
      outcome={actionData}
      title={say("Våra nyheter", "Our news")}
      fresh={say("Ny nyhet", "New news item")}
      none={say("Ni har inga nyheter här än.", "You have no news here yet.")}
      path="/arbete/nyheter"
    />
  );
}
