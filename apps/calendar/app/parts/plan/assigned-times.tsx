import { Form } from "react-router";
import type { Assigned, AssignedEvent } from "../../plan/assignment-query.ts";
import { movesText, placeNow } from "../../plan/moves.ts";
import { dayOfYear } from "../../words/event-time.ts";
import { capitalised } from "../../words/term.ts";

/** What the automatic planning proposes, and how it is done. */
export function AssignedTimes({
  assigned: { placements, unplaced, pinProblems, findings, isOptimal },
  events,
  mine,
}: {
  readonly assigned: Assigned;
  readonly events: readonly AssignedEvent[];
  readonly mine: readonly string[];
}) {
  const moved = placements.flatMap(({ event, day, time, message }) => {
    const known = events.find(({ id }) => id === event?.id);
    if (known === undefined) return [];
    const [now] = placeNow(known);
    if (now?.day === day && now.time === time) return [];
    return [{ known, message, move: { event: known.id, day, time } }];
  });
  const left = findings.filter(({ severity }) => severity === "BLOCK" || severity === "WARNING");
  return (
    <section aria-labelledby="assigned">
      <h2 className="ds-heading" data-size="sm" id="assigned">
        Förslaget
      </h2>
      {[...pinProblems, ...unplaced].map(({ message }) => (
        <p key={message} className="ds-alert" data-color="warning">
          {message}
        </p>
      ))}
      {moved.length === 0 ? (
        <p>Ingenting behöver flyttas: bättre än så här blir det inte.</p>
      ) : (
        <Form method="post" className="form">
          <fieldset className="ds-fieldset">
            <legend className="ds-label">
              {isOptimal ? "Det här flyttas" : "Det bästa som hann räknas ut"}
            </legend>
            <ul className="plain-list">
              {moved.map(({ known, message, move }) => (
                <li key={known.id} className="check">
                  <input
                    className="ds-input"
                    type="checkbox"
                    id={`move-${known.id}`}
                    name="move"
                    value={movesText([move])}
                    defaultChecked
                  />
                  <label htmlFor={`move-${known.id}`}>
                    <strong>{known.title}</strong>, {known.owner.shortName}
                    {mine.includes(known.owner.slug) ? "" : " (blir ett förslag)"}: till{" "}
                    {dayOfYear(move.day, "sv")} kl. {move.time.replace(":", ".").replace(/^0/, "")}
                    <span className="item-details"> – {message}</span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          {mine.length === 0 ? null : (
            <button className="ds-button" data-variant="primary" type="submit">
              Flytta våra och föreslå de andras
            </button>
          )}
        </Form>
      )}
      <h3 className="ds-heading" data-size="xs">
        Det som är kvar efteråt
      </h3>
      {left.length === 0 ? (
        <p>Inga krockar och inga hinder.</p>
      ) : (
        <ul>
          {left.map(({ hash, message }) => (
            <li key={hash}>{capitalised(message)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
