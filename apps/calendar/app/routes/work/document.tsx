import type { Route } from "./+types/document.ts";
import { linkedOffers } from "../../own/linked-offers.ts";
import { documentKind } from "../../own/document-kind.ts";
import { documentSections, newDocumentValues } from "../../own/document-sections.ts";
import { ownAction, ownPage } from "../../own/own-page.ts";
import { PlainRecordPage } from "../../parts/own/plain-record-page.tsx";
import { web } from "../../web-context.ts";

export async function loader({ params: { id }, request, context }: Route.LoaderArgs) {
  const page = await ownPage(documentKind, context, { id, url: request.url });
  const own =
    page.record === null ? page.associations.map(({ value }) => value) : [page.record.owner.slug];
  const offers = await linkedOffers(context.get(web).client, own, page.record?.id);
  return { ...page, offers };
}

export async function action({ request, context }: Route.ActionArgs) {
  return ownAction(documentKind, context, request);
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.record?.title ?? "Nytt dokument"} – Dokument – Finsam` }];
}

export default function DocumentEditor({ loaderData, actionData }: Route.ComponentProps) {
  const { offers, ...page } = loaderData;
  return (
    <PlainRecordPage
      page={page}
      answer={actionData}
      sections={documentSections(offers)}
      words={{ fresh: "Nytt dokument", list: "Dokument", name: "dokumentet" }}
      path="/arbete/dokument"
      initial={newDocumentValues}
      needed={["title"]}
      draftAddress="/arbete/utkast/dokument"
    />
  );
}
