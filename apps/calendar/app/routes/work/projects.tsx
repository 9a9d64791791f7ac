import type { Route } from "./+types/projects.ts";
import { actOn } from "../../own/own-act.ts";
import { ownProjects } from "../../own/own-projects.ts";
import { plainList } from "../../own/plain-list.ts";
import { projectKind } from "../../own/project-kind.ts";
import { PlainListPage } from "../../parts/own/plain-list-page.tsx";
import { web } from "../../web-context.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  return plainList(context, request.url, { kind: "ESF_PROJECT", read: ownProjects });
}

export async function action({ request, context }: Route.ActionArgs) {
  return (await actOn(projectKind, context.get(web).client, await request.formData())).outcome;
}

export function meta() {
  return [{ title: "Våra ESF-projekt – Finsam" }];
}

export default function OwnProjectsPage({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <PlainListPage
      list={loaderData}
      outcome={actionData}
      title="Våra ESF-projekt"
      fresh="Nytt projekt"
      none="Ni har inga projekt här än."
      path="/arbete/projekt"
    />
  );
}
