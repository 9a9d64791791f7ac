import type { Route } from "./+types/project.ts";
import { actorOffers } from "../../own/actor-offers.ts";
import { projectKind } from "../../own/project-kind.ts";
import { newProjectValues, projectSections } from "../../own/project-sections.ts";
import { ownAction, ownPage } from "../../own/own-page.ts";
import { PlainRecordPage } from "../../parts/own/plain-record-page.tsx";
import { web } from "../../web-context.ts";

export async function loader({ params: { id }, request, context }: Route.LoaderArgs) {
  const page = await ownPage(projectKind, context, { id, url: request.url });
  const own =
    page.record === null ? page.associations.map(({ value }) => value) : [page.record.owner.slug];
  const offers = await actorOffers(context.get(web).client, own, page.record?.id);
  return { ...page, offers };
}

export async function action({ request, context }: Route.ActionArgs) {
  return ownAction(projectKind, context, request);
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.record?.title ?? "Nytt projekt"} – Projekt – Finsam` }];
}

export default function ProjectEditor({ loaderData, actionData }: Route.ComponentProps) {
  const { offers, ...page } = loaderData;
  return (
    <PlainRecordPage
      page={page}
      answer={actionData}
      sections={projectSections(offers)}
      words={{
        fresh: "Nytt projekt",
        list: "Projekt",
        name: "projektet",
        untold: "Mätta resultat visas på den publika sidan och ändras inte här.",
      }}
      path="/arbete/projekt"
      initial={newProjectValues}
      needed={["name", "fund"]}
      draftAddress="/arbete/utkast/projekt"
    />
  );
}
