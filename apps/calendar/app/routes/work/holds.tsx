import type { Route } from "./+types/holds.ts";
import { actOnHold, holdFields } from "../../hold/hold-act.ts";
import { Holds } from "../../hold/hold-query.ts";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { HoldForm } from "../../parts/hold/hold-form.tsx";
import { HoldList } from "../../parts/hold/hold-list.tsx";
import { associationsWith, readerOf } from "../../reader.ts";
import { web } from "../../web-context.ts";
import { swedishDay } from "../../words/swedish-day.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { client, now } = context.get(web);
  const { holds, memberParties } = await client.query(Holds);
  const chosen = new URL(request.url).searchParams.get("andra");
  const changed = holds.find(({ id }) => id === chosen);
  const asked = new URL(request.url).searchParams.get("dag") ?? "";
  return {
    holds,
    municipalities: memberParties.map(({ code, name }) => ({ value: code, label: name })),
    associations: associationsWith(readerOf(context), "COORDINATOR"),
    changed: changed && { id: changed.id, fields: holdFields(changed) },
    asked,
    today: swedishDay(now()),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  return actOnHold(context.get(web).client, await request.formData());
}

export function meta() {
  return [{ title: "Förhandsbokningar – Finsam" }];
}

export default function HoldsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { holds, municipalities, associations, asked, today } = loaderData;
  // Once it is changed, the form is for a new one.
  const changed = actionData?.kind === "done" ? undefined : loaderData.changed;
  const coming = holds.filter(({ on }) => on >= today);
  const past = holds.filter(({ on }) => on < today);
  const slugs = associations.map(({ slug }) => slug);
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        Förhandsbokningar
      </h1>
      <p className="lead">Tider som förbundet behöver, innan något är bestämt.</p>
      <p className="prose">
        I en temavecka varnas den som lägger något på en tid som ni har bokat. Andra ser bara att
        någon är upptagen: inte vem, inte var och inte varför. Med två arrangörer framgår det vem.
        Anteckningen läser bara ert eget förbund.
      </p>
      <OutcomeNote outcome={actionData} />
      {coming.length === 0 ? (
        <p>Inga tider är förhandsbokade framöver.</p>
      ) : (
        <HoldList holds={coming} mine={slugs} />
      )}
      {associations.length === 0 ? (
        <p>En samordnare i ditt förbund kan förhandsboka tider.</p>
      ) : (
        <HoldForm
          key={`${changed?.id ?? ""} ${holds.length}`}
          {...{ associations, municipalities, changed, asked }}
          outcome={actionData}
        />
      )}
      {past.length === 0 ? null : (
        <details>
          <summary>Tidigare ({past.length})</summary>
          <HoldList holds={past.toReversed()} mine={slugs} />
        </details>
      )}
    </>
  );
}
