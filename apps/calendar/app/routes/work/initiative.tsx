import type { Route } from "./+types/initiative.ts";
import { languageOf, sayIn } from "../../language.ts";
import { actorOffers } from "../../own/actor-offers.ts";
import { initiativeKind } from "../../own/initiative-kind.ts";
import { initiativeSections } from "../../own/initiative-sections.ts";
import { ownAction, ownPage } from "../../own/own-page.ts";
import { PlainRecordPage } from "../../parts/own/plain-record-page.tsx";
import { useLanguage } from "../../use-language.ts";
import { web } from "../../web-context.ts";

export async function loader(asked: Route.LoaderArgs) {
  const page = await ownPage(initiativeKind, asked);
  const { client } = asked.context.get(web);
  return { ...page, offers: await actorOffers(client, page.owners, page.record?.id) };
}

export async function action(asked: Route.ActionArgs) {
  return ownAction(initiativeKind, asked);
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  const say = sayIn(languageOf(params));
  const title = loaderData?.record?.title ?? say("Ny insats", "New service");
  return [{ title: `${title} – ${say("Insatser", "Services")} – Finsam` }];
}

export default function InitiativeEditor({ loaderData, actionData }: Route.ComponentProps) {
  const { offers, ...page } = loaderData;
  const language = useLanguage();
  const say = sayIn(language);
  return (
    <PlainRecordPage
      page={page}
      answer={actionData}
      sections={initiativeSections(offers, language)}
      words={{
        fresh: say("Ny insats", "New service"),
        list: say("Insatser", "Services"),
        name: say("insatsen", "the service"),
        untold: say(
          "Mätta resultat visas på den publika sidan och ändras inte här.",
          "Measured outcomes are shown on the public page and not changed here.",
        ),
      }}
      path="/arbete/insatser"
      draftAddress="/arbete/utkast/insats"
    />
  );
}
