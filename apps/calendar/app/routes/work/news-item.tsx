import type { Route } from "./+types/news-item.ts";
import { linkedOffers } from "../../own/linked-offers.ts";
import { newsKind } from "../../own/news-kind.ts";
import { newNewsValues, newsSections } from "../../own/news-sections.ts";
import { ownAction, ownPage } from "../../own/own-page.ts";
import { PlainRecordPage } from "../../parts/own/plain-record-page.tsx";
import { web } from "../../web-context.ts";

export async function loader({ params: { id }, request, context }: Route.LoaderArgs) {
  const page = await ownPage(newsKind, context, { id, url: request.url });
  const own =
    page.record === null ? page.associations.map(({ value }) => value) : [page.record.owner.slug];
  const offers = await linkedOffers(context.get(web).client, own, page.record?.id);
  return { ...page, offers };
}

export async function action({ request, context }: Route.ActionArgs) {
  return ownAction(newsKind, context, request);
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.record?.title ?? "Ny nyhet"} – Nyheter – Finsam` }];
}

export default function NewsEditor({ loaderData, actionData }: Route.ComponentProps) {
  const { offers, ...page } = loaderData;
  return (
    <PlainRecordPage
      page={page}
      answer={actionData}
      sections={newsSections(offers)}
      words={{ fresh: "Ny nyhet", list: "Nyheter", name: "nyheten" }}
      path="/arbete/nyheter"
      initial={newNewsValues(page.today)}
      needed={["title"]}
      draftAddress="/arbete/utkast/nyhet"
    />
  );
}
