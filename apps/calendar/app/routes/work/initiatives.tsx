import type { Route } from "./+types/initiatives.ts";
import { confirmInitiatives } from "../../own/confirm.ts";
import { initiativeKind } from "../../own/initiative-kind.ts";
import { actOn } from "../../own/own-act.ts";
import { ownInitiatives } from "../../own/own-initiatives.ts";
import { plainList } from "../../own/plain-list.ts";
import { staleInitiatives } from "../../own/stale-initiatives.ts";
import { ConfirmForm } from "../../parts/own/confirm-form.tsx";
import { PlainListPage } from "../../parts/own/plain-list-page.tsx";
import { associationsWith, readerOf } from "../../reader.ts";
import { web } from "../../web-context.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const list = await plainList(context, request.url, { kind: "INITIATIVE", read: ownInitiatives });
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

export async function action({ request, context }: Route.ActionArgs) {
  const { client } = context.get(web);
  const form = await request.formData();
  if (form.get("intent") === "confirm") return confirmInitiatives(client, form);
  return (await actOn(initiativeKind, client, form)).outcome;
}

export function meta() {
  return [{ title: "Våra insatser – Finsam" }];
}

export default function OwnInitiativesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { list, stale, mayConfirm } = loaderData;
  return (
    <PlainListPage
      list={list}
      outcome={actionData}
      title="Våra insatser"
      fresh="Ny insats"
      none="Ni har inga insatser här än."
      path="/arbete/insatser"
    >
      <ConfirmForm initiatives={stale} mayConfirm={mayConfirm} />
    </PlainListPage>
  );
}
