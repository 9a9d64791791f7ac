import type { Route } from "./+types/document.ts";
import { languageOf, sayIn } from "../../language.ts";
import { documentKind } from "../../own/document-kind.ts";
import { documentSections, newDocumentValues } from "../../own/document-sections.ts";
import { linkedOffers } from "../../own/linked-offers.ts";
import { ownAction, ownPage } from "../../own/own-page.ts";
import { PlainRecordPage } from "../../parts/own/plain-record-page.tsx";
import { useLanguage } from "../../use-language.ts";
import { web } from "../../web-context.ts";

export async function loader(asked: Route.LoaderArgs) {
  const page = await ownPage(documentKind, asked);
  const { client } = asked.context.get(web);
  const offers = await linkedOffers(client, page.owners, page.record?.id, languageOf(asked.params));
  return { ...page, offers };
}

export async function action(asked: Route.ActionArgs) {
  return ownAction(documentKind, asked);
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  const say = sayIn(languageOf(params));
  const title = loaderData?.record?.title ?? say("Nytt dokument", "New document");
  return [{ title: `${title} – ${say("Dokument", "Documents")} – Finsam` }];
}

export default function DocumentEditor({ loaderData, actionData }: Route.ComponentProps) {
  const { offers, ...page } = loaderData;
  const language = useLanguage();
  const say = sayIn(language);
  return (
    <PlainRecordPage
      page={page}
      answer={actionData}
      sections={documentSections(offers, language)}
      words={{
        fresh: say("Nytt dokument", "New document"),
        list: say("Dokument", "Documents"),
        name: say("dokumentet", "the document"),
      }}
      path="/arbete/dokument"
      initial={newDocumentValues}
      needed={["title"]}
      draftAddress="/arbete/utkast/dokument"
    />
  );
}
