import type { Route } from "./+types/automatic.ts";
import { Form, useNavigation } from "react-router";
import { notFound } from "../../not-found.ts";
import type { Outcome } from "../../outcome.ts";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { AssignedTimes } from "../../parts/plan/assigned-times.tsx";
import { assigned, moveAll, plannedEvents } from "../../plan/assign-act.ts";
import { movesIn, placeNow } from "../../plan/moves.ts";
import { planningWeek } from "../../plan/week.ts";
import { web } from "../../web-context.ts";
import { clockTime, dayOfYear } from "../../words/event-time.ts";

export async function loader(args: Route.LoaderArgs) {
  const week = await planningWeek(args);
  const { searchParams } = new URL(args.request.url);
  const pinned = searchParams.getAll("behall");
  const parts = { client: args.context.get(web).client, week };
  const plan = (await plannedEvents(parts)) ?? notFound();
  const pins = plan.events.filter(({ id }) => pinned.includes(id)).flatMap(placeNow);
  const result = searchParams.has("rakna") ? await assigned(parts, pins) : undefined;
  const mine = week.mine.filter(({ mayAct }) => mayAct).map(({ association }) => association.slug);
  return { name: week.name, events: plan.events, pinned, mine, result };
}

export async function action(args: Route.ActionArgs): Promise<Outcome> {
  const week = await planningWeek(args);
  const parts = { client: args.context.get(web).client, week };
  const moves = movesIn((await args.request.formData()).getAll("move"));
  if (moves.length === 0)
    return {
      kind: "refused",
      code: "NothingChosen",
      message: "Välj minst en aktivitet.",
      issues: [],
    };
  const plan = (await plannedEvents(parts)) ?? notFound();
  return moveAll(parts, moves, plan.events.flatMap(placeNow));
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `Planera ${loaderData?.name} automatiskt – Finsam` }];
}

export default function Automatic({ loaderData, actionData }: Route.ComponentProps) {
  const { pinned, mine, result } = loaderData;
  const isCounting = useNavigation().state === "loading";
  const events = loaderData.events.filter(
    ({ status }) => status !== "CANCELLED" && status !== "POSTPONED",
  );
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        Planera automatiskt
      </h1>
      <p className="lead">
        Datorn letar efter tider där inget krockar, alla dagar har något och så lite som möjligt
        flyttas. Inget ändras förrän du säger till.
      </p>
      <OutcomeNote outcome={actionData} />
      {events.length === 0 ? (
        <p>Veckan har inga aktiviteter ännu.</p>
      ) : (
        <Form method="get" className="form">
          <fieldset className="ds-fieldset">
            <legend className="ds-label">Vilka tider ska stå fast?</legend>
            <ul className="plain-list">
              {events.map(({ id, title, startsAt, startsOn, timeZone, owner }) => (
                <li key={id} className="check">
                  <input
                    className="ds-input"
                    type="checkbox"
                    id={`keep-${id}`}
                    name="behall"
                    value={id}
                    defaultChecked={pinned.includes(id)}
                    disabled={startsAt === null}
                  />
                  <label htmlFor={`keep-${id}`}>
                    {title}, {owner.shortName}:{" "}
                    {startsAt === null
                      ? "tid saknas"
                      : `${dayOfYear(startsOn, "sv")} kl. ${clockTime(startsAt, "sv", timeZone)}`}
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
              {result ? "Räkna om" : "Räkna ut ett förslag"}
            </button>
            <span role="status">{isCounting ? "Räknar…" : ""}</span>
          </div>
        </Form>
      )}
      {result ? <AssignedTimes assigned={result} events={loaderData.events} mine={mine} /> : null}
    </>
  );
}
