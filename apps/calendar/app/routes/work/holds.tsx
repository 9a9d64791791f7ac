import type { Route } from "./+types/holds.ts";
import { actOnHold, holdFields } from "../../hold/hold-act.ts";
import { Holds } from "../../hold/hold-query.ts";
import { languageOf, sayIn } from "../../language.ts";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { HoldForm } from "../../parts/hold/hold-form.tsx";
import { HoldList } from "../../parts/hold/hold-list.tsx";
import { associationsWith, readerOf } from "../../reader.ts";
import { useSay } from "../../use-language.ts";
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

export async function action({ request, params, context }: Route.ActionArgs) {
  const { client } = context.get(web);
  return actOnHold({ client, language: languageOf(params) }, await request.formData());
}

export function meta({ params }: Route.MetaArgs) {
  const title = sayIn(languageOf(params))("Förhandsbokningar", "Holds");
  return [{ title: `${title} – Finsam` }];
}

export default function HoldsPage({ loaderData, actionData }: Route.ComponentProps) {
  const say = useSay();
  const { holds, municipalities, associations, asked, today } = loaderData;
  // Once it is changed, the form is for a new one.
  const changed = actionData?.kind === "done" ? undefined : loaderData.changed;
  const coming = holds.filter(({ on }) => on >= today);
  const past = holds.filter(({ on }) => on < today);
  const slugs = associations.map(({ slug }) => slug);
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        {say("Förhandsbokningar", "Holds")}
      </h1>
      <p className="lead">
        {say(
          "Tider som förbundet behöver, innan något är bestämt.",
          "Times that the association needs, before anything is settled.",
        )}
      </p>
      <p className="prose">
        {say(
          "I en temavecka varnas den som lägger något på en tid som ni har bokat. Andra ser bara att någon är upptagen: inte vem, inte var och inte varför. Med två arrangörer framgår det vem. Anteckningen läser bara ert eget förbund.",
          "In a theme week, whoever puts something at a time that you hold is warned. Others only see that somebody is busy: not who, not where and not why. With two arrangers it is plain who. The note is read by your own association only.",
        )}
      </p>
      <OutcomeNote outcome={actionData} />
      {coming.length === 0 ? (
        <p>
          {say("Inga tider är förhandsbokade framöver.", "No times are held in the days to come.")}
        </p>
      ) : (
        <HoldList holds={coming} mine={slugs} />
      )}
      {associations.length === 0 ? (
        <p>
          {say(
            "En samordnare i ditt förbund kan förhandsboka tider.",
            "A coordinator in your association can hold times.",
          )}
        </p>
      ) : (
        <HoldForm
          key={`${changed?.id ?? ""} ${holds.length}`}
          {...{ associations, municipalities, changed, asked }}
          outcome={actionData}
        />
      )}
      {past.length === 0 ? null : (
        <details>
          <summary>
            {say("Tidigare", "Past")} ({past.length})
          </summary>
          <HoldList holds={past.toReversed()} mine={slugs} />
        </details>
      )}
    </>
  );
}
