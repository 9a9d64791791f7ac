import type { Route } from "./+types/initiatives.ts";
import { languageOf, sayIn } from "../../language.ts";
import { confirmInitiatives } from "../../own/confirm.ts";
import { initiativeKind } from "../../own/initiative-kind.ts";
import { actOn } from "../../own/own-act.ts";
import { ownInitiatives } from "../../own/own-initiatives.ts";
import { plainList } from "../../own/plain-list.ts";
import { staleInitiatives } from "../../own/stale-initiatives.ts";
import { ConfirmForm } from "../../parts/own/confirm-form.tsx";
import { PlainListPage } from "../../parts/own/plain-list-page.tsx";
import { associationsWith, readerOf } from "../../reader.ts";
import { useSay } from "../../use-language.ts";
import { web } from "../../web-context.ts";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const language = languageOf(params);
  const asked = { kind: "INITIATIVE", read: ownInitiatives, language } as const;
  const list = await plainList(context, request.url, asked);
  const { choice, today } = list;
  return {
    list,
    stale:
      choice.view === "raderade"
        ? []
        : await staleInitiatives(context.get(web).client, choice.associations, today),
    mayConfirm: associationsWith(readerOf(context), "COORDINATOR").length > 0,
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const parts = { client: context.get(web).client, say: sayIn(languageOf(params)) };
  const form = await request.formData();
  if (form.get("intent") === "confirm") return confirmInitiatives(parts, form);
  return (await actOn(initiativeKind, parts, form)).outcome;
}

export function meta({ params }: Route.MetaArgs) {
  const title = sayIn(languageOf(params))("Våra insatser", "Our services");
  return [{ title: `${title} – Finsam` }];
}

export default function OwnInitiativesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { list, stale, mayConfirm } = loaderData;
  const say = useSay();
  return (
    <PlainListPage
      list={list}
      outcome={actionData}
      title={say("Våra insatser", "Our services")}
      fresh={say("Ny insats", "New service")}
      none={say("Ni har inga insatser här än.", "You have no services here yet.")}
      path="/arbete/insatser"
    >
      <ConfirmForm initiatives={stale} mayConfirm={mayConfirm} />
    </PlainListPage>
  );
}
