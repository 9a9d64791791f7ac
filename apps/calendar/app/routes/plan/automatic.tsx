import type { Route } from "./+types/automatic.ts";
import { Form, useNavigation } from "react-router";
import { languageOf, recordLang, sayIn } from "../../language.ts";
import { notFound } from "../../not-found.ts";
import type { Outcome } from "../../outcome.ts";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { AssignedTimes } from "../../parts/plan/assigned-times.tsx";
import { actParts } from "../../plan/act-parts.ts";
import { assigned, moveAll, plannedEvents } from "../../plan/assign-act.ts";
import { movesIn, placeNow } from "../../plan/moves.ts";
import { actingFor } from "../../plan/week.ts";
import { useLanguage } from "../../use-language.ts";
import { planTime } from "../../words/plan-event.ts";

export async function loader(args: Route.LoaderArgs) {
  const parts = await actParts(args);
  const { searchParams } = new URL(args.request.url);
  const pinned = searchParams.getAll("behall");
  const plan = (await plannedEvents(parts)) ?? notFound();
  const pins = plan.events.filter(({ id }) => pinned.includes(id)).flatMap(placeNow);
  const result = searchParams.has("rakna") ? await assigned(parts, pins) : undefined;
  const { week } = parts;
  return { name: week.name, events: plan.events, pinned, mine: actingFor(week), result };
}

export async function action(args: Route.ActionArgs): Promise<Outcome> {
  const parts = await actParts(args);
  const moves = movesIn((await args.request.formData()).getAll("move"));
  if (moves.length === 0) {
    const message = parts.say("Välj minst en aktivitet.", "Choose at least one event.");
    return { kind: "refused", code: "NothingChosen", message, issues: [] };
  }
  const plan = (await plannedEvents(parts)) ?? notFound();
  return moveAll(parts, moves, plan.events.flatMap(placeNow));
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  const name = loaderData?.name;
  const say = sayIn(languageOf(params));
  const title = say(`Planera ${name} automatiskt`, `Plan ${name} automatically`);
  return [{ title: `${title} – Finsam` }];
}

export default function Automatic({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const say = sayIn(language);
  const { pinned, mine, result } = loaderData;
  const isCounting = useNavigation().state === "loading";
  const placed = loaderData.events
    .filter(({ status }) => status !== "CANCELLED" && status !== "POSTPONED")
    .map((event) => ({ ...event, now: placeNow(event)[0] }));
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        {say("Planera automatiskt", "Plan automatically")}
      </h1>
      <p className="lead">
        {say(
          "Datorn letar efter tider där inget krockar, alla dagar har något och så lite som möjligt flyttas. Inget ändras förrän du säger till.",
          "The computer looks for times where nothing clashes, every day has something and as little as possible is moved. Nothing is changed until you say so.",
        )}
      </p>
      <OutcomeNote outcome={actionData} />
      {placed.length === 0 ? (
        <p>{say("Veckan har inga aktiviteter ännu.", "The week has no events yet.")}</p>
      ) : (
        <Form method="get" className="form">
          <fieldset className="ds-fieldset">
            <legend className="ds-label">
              {say("Vilka tider ska stå fast?", "Which times are to stay?")}
            </legend>
            <ul className="plain-list">
              {placed.map(({ id, title, owner, now }) => (
                <li key={id} className="check">
                  <input
                    className="ds-input"
                    type="checkbox"
                    id={`keep-${id}`}
                    name="behall"
                    value={id}
                    defaultChecked={pinned.includes(id)}
                    disabled={now === undefined}
                  />
                  <label htmlFor={`keep-${id}`}>
                    <span lang={recordLang(language)}>{title}</span>, {owner.shortName}:{" "}
                    {now === undefined
                      ? say("tid saknas", "time missing")
                      : planTime(now, language)}
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          <div className="buttons">
            <button
              className="ds-button"
              data-variant="primary"
              name="rakna"
              value="ja"
              type="submit"
            >
              {result
                ? say("Räkna om", "Work it out again")
                : say("Räkna ut ett förslag", "Work out a suggestion")}
            </button>
            <span role="status">{isCounting ? say("Räknar…", "Working it out…") : ""}</span>
          </div>
        </Form>
      )}
      {result ? <AssignedTimes assigned={result} events={loaderData.events} mine={mine} /> : null}
    </>
  );
}
