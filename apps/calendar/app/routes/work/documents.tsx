import type { Route } from "./+types/documents.ts";
import { languageOf, sayIn } from "../../language.ts";
import { ownAction } from "../../own/own-page.ts";
import { ownDocuments } from "../../own/own-documents.ts";
import { plainList } from "../../own/plain-list.ts";
import { documentKind } from "../../own/document-kind.ts";
import { PlainListPage } from "../../parts/own/plain-list-page.tsx";
import { useSay } from "../../use-language.ts";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const language = languageOf(params);
  return plainList(context, request.url, { kind: "DOCUMENT", read: ownDocuments, language });
}

export async function action(asked: Route.ActionArgs) {
  return (await ownAction(documentKind, asked)).outcome;
}

export function meta({ params }: Route.MetaArgs) {
  const title = sayIn(languageOf(params))("Våra dokument", "Our documents");
  return [{ title: `${title} – Finsam` }];
}

export default function OwnDocumentsPage({ loaderData, actionData }: Route.ComponentProps) {
  const say = useSay();
  return (
    <PlainListPage
      list={loaderData}
      outcome={actionData}
      title={say("Våra dokument", "Our documents")}
      fresh={say("Nytt dokument", "New document")}
      none={say("Ni har inga dokument här än.", "You have no documents here yet.")}
      path="/arbete/dokument"
    />
  );
}
