import type { Route } from "./+types/documents.ts";
import { actOn } from "../../own/own-act.ts";
import { ownDocuments } from "../../own/own-documents.ts";
import { plainList } from "../../own/plain-list.ts";
import { documentKind } from "../../own/document-kind.ts";
import { PlainListPage } from "../../parts/own/plain-list-page.tsx";
import { web } from "../../web-context.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  return plainList(context, request.url, { kind: "DOCUMENT", read: ownDocuments });
}

export async function action({ request, context }: Route.ActionArgs) {
  return (await actOn(documentKind, context.get(web).client, await request.formData())).outcome;
}

export function meta() {
  return [{ title: "Våra dokument – Finsam" }];
}

export default function OwnDocumentsPage({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <PlainListPage
      list={loaderData}
      outcome={actionData}
      title="Våra dokument"
      fresh="Nytt dokument"
      none="Ni har inga dokument här än."
      path="/arbete/dokument"
    />
  );
}
