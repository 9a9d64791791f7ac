import type { Route } from "./+types/news.ts";
import { actOn } from "../../own/own-act.ts";
import { ownNews } from "../../own/own-news.ts";
import { plainList } from "../../own/plain-list.ts";
import { newsKind } from "../../own/news-kind.ts";
import { PlainListPage } from "../../parts/own/plain-list-page.tsx";
import { web } from "../../web-context.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  return plainList(context, request.url, { kind: "NEWS_ITEM", read: ownNews });
}

export async function action({ request, context }: Route.ActionArgs) {
  return (await actOn(newsKind, context.get(web).client, await request.formData())).outcome;
}

export function meta() {
  return [{ title: "Våra nyheter – Finsam" }];
}

export default function OwnNewsPage({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <PlainListPage
      list={loaderData}
      outcome={actionData}
      title="Våra nyheter"
      fresh="Ny nyhet"
      none="Ni har inga nyheter här än."
      path="/arbete/nyheter"
    />
  );
}
