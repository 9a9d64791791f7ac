import type { Route } from "./+types/projects.ts";
import { languageOf, sayIn } from "../../language.ts";
import { ownAction } from "../../own/own-page.ts";
import { ownProjects } from "../../own/own-projects.ts";
import { plainList } from "../../own/plain-list.ts";
import { projectKind } from "../../own/project-kind.ts";
import { PlainListPage } from "../../parts/own/plain-list-page.tsx";
import { useSay } from "../../use-language.ts";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const language = languageOf(params);
  return plainList(context, request.url, { kind: "ESF_PROJECT", read: ownProjects, language });
}

export async function action(asked: Route.ActionArgs) {
  return (await ownAction(projectKind, asked)).outcome;
}

export function meta({ params }: Route.MetaArgs) {
  const title = sayIn(languageOf(params))("Våra ESF-projekt", "Our ESF projects");
  return [{ title: `${title} – Finsam` }];
}

export default function OwnProjectsPage({ loaderData, actionData }: Route.ComponentProps) {
  const say = useSay();
  return (
    <PlainListPage
      list={loaderData}
      outcome={actionData}
      title={say("Våra ESF-projekt", "Our ESF projects")}
      fresh={say("Nytt projekt", "New project")}
      none={say("Ni har inga projekt här än.", "You have no projects here yet.")}
      path="/arbete/projekt"
    />
  );
}
