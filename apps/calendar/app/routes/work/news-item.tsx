import type { Route } from "./+types/news-item.ts";
import { languageOf, sayIn } from "../../language.ts";
import { linkedOffers } from "../../own/linked-offers.ts";
import { newsKind } from "../../own/news-kind.ts";
import { newNewsValues, newsSections } from "../../own/news-sections.ts";
import { ownAction, ownPage } from "../../own/own-page.ts";
import { PlainRecordPage } from "../../parts/own/plain-record-page.tsx";
import { useLanguage } from "../../use-language.ts";
import { web } from "../../web-context.ts";

export async function loader(asked: Route.LoaderArgs) {
  const page = await ownPage(newsKind, asked);
  const { client } = asked.context.get(web);
  const offers = await linkedOffers(client, page.owners, page.record?.id, languageOf(asked.params));
  return { ...page, offers };
}

export async function action(asked: Route.ActionArgs) {
  return ownAction(newsKind, asked);
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  const say = sayIn(languageOf(params));
  const title = loaderData?.record?.title ?? say("Ny nyhet", "New news item");
  return [{ title: `${title} – ${say("Nyheter", "News")} – Finsam` }];
}

export default function NewsEditor({ loaderData, actionData }: Route.ComponentProps) {
  const { offers, ...page } = loaderData;
  const language = useLanguage();
  const say = sayIn(language);
  return (
    <PlainRecordPage
      page={page}
      answer={actionData}
      sections={newsSections(offers, language)}
      words={{
        fresh: say("Ny nyhet", "New news item"),
        list: say("Nyheter", "News"),
        name: say("nyheten", "the news item"),
      }}
      path="/arbete/nyheter"
      initial={newNewsValues(page.today)}
      needed={["title"]}
      draftAddress="/arbete/utkast/nyhet"
    />
  );
}
