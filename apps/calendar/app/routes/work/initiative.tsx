import type { Route } from "./+types/initiative.ts";
import { actorOffers } from "../../own/actor-offers.ts";
import { initiativeKind } from "../../own/initiative-kind.ts";
import { initiativeSections } from "../../own/initiative-sections.ts";
import { ownAction, ownPage } from "../../own/own-page.ts";
import { PlainRecordPage } from "../../parts/own/plain-record-page.tsx";
import { web } from "../../web-context.ts";

export async function loader({ params: { id }, request, context }: Route.LoaderArgs) {
  const page = await ownPage(initiativeKind, context, { id, url: request.url });
  const own =
    page.record === null ? page.associations.map(({ value }) => value) : [page.record.owner.slug];
  const offers = await actorOffers(context.get(web).client, own, page.record?.id);
  return { ...page, offers };
}

export async function action({ request, context }: Route.ActionArgs) {
  return ownAction(initiativeKind, context, request);
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.record?.title ?? "Ny insats"} – Insatser – Finsam` }];
}

export default function InitiativeEditor({ loaderData, actionData }: Route.ComponentProps) {
  const { offers, ...page } = loaderData;
  return (
    <PlainRecordPage
      page={page}
      answer={actionData}
      sections={initiativeSections(offers)}
      words={{
        fresh: "Ny insats",
        list: "Insatser",
        name: "insatsen",
        untold: "Mätta resultat visas på den publika sidan och ändras inte här.",
      }}
      path="/arbete/insatser"
      draftAddress="/arbete/utkast/insats"
    />
  );
}
