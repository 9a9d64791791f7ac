import type { Route } from "./+types/project.ts";
import { languageOf, sayIn } from "../../language.ts";
import { actorOffers } from "../../own/actor-offers.ts";
import { ownAction, ownPage } from "../../own/own-page.ts";
import { projectKind } from "../../own/project-kind.ts";
import { newProjectValues, projectSections } from "../../own/project-sections.ts";
import { PlainRecordPage } from "../../parts/own/plain-record-page.tsx";
import { useLanguage } from "../../use-language.ts";
import { web } from "../../web-context.ts";

export async function loader(asked: Route.LoaderArgs) {
  const page = await ownPage(projectKind, asked);
  const { client } = asked.context.get(web);
  return { ...page, offers: await actorOffers(client, page.owners, page.record?.id) };
}

export async function action(asked: Route.ActionArgs) {
  return ownAction(projectKind, asked);
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  const say = sayIn(languageOf(params));
  const title = loaderData?.record?.title ?? say("Nytt projekt", "New project");
  return [{ title: `${title} – ${say("Projekt", "Projects")} – Finsam` }];
}

export default function ProjectEditor({ loaderData, actionData }: Route.ComponentProps) {
  const { offers, ...page } = loaderData;
  const language = useLanguage();
  const say = sayIn(language);
  return (
    <PlainRecordPage
      page={page}
      answer={actionData}
      sections={projectSections(offers, language)}
      words={{
        fresh: say("Nytt projekt", "New project"),
        list: say("Projekt", "Projects"),
        name: say("projektet", "the project"),
        untold: say(
          "Mätta resultat visas på den publika sidan och ändras inte här.",
          "Measured outcomes are shown on the public page and not changed here.",
        ),
      }}
      path="/arbete/projekt"
      initial={newProjectValues}
      needed={["name", "fund"]}
      draftAddress="/arbete/utkast/projekt"
    />
  );
}
