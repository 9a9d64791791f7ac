import { Form } from "react-router";
import { recordLang, sayIn } from "../../language.ts";
import type { Assigned, AssignedEvent } from "../../plan/assignment-query.ts";
import { movesText, placeNow } from "../../plan/moves.ts";
import { useLanguage } from "../../use-language.ts";
import { planTime } from "../../words/plan-event.ts";
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
  const language = useLanguage();
  const say = sayIn(language);
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
        {say("Förslaget", "The suggestion")}
      </h2>
      {[...pinProblems, ...unplaced].map(({ message }) => (
        <p key={message} className="ds-alert" data-color="warning">
          {message}
        </p>
      ))}
      {moved.length === 0 ? (
        <p>
          {say(
            "Ingenting behöver flyttas: bättre än så här blir det inte.",
            "Nothing needs to be moved: it gets no better than this.",
          )}
        </p>
      ) : (
        <Form method="post" className="form">
          <fieldset className="ds-fieldset">
            <legend className="ds-label">
              {isOptimal
                ? say("Det här flyttas", "What is moved")
                : say("Det bästa som hann räknas ut", "The best that could be found in the time")}
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
                    <strong lang={recordLang(language)}>{known.title}</strong>,{" "}
                    {known.owner.shortName}
                    {mine.includes(known.owner.slug)
                      ? ""
                      : say(" (blir ett förslag)", " (becomes a proposal)")}
                    : {say("till", "to")} {planTime(move, language)}
                    <span className="item-details"> – {message}</span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          {mine.length === 0 ? null : (
            <button className="ds-button" data-variant="primary" type="submit">
              {say("Flytta våra och föreslå de andras", "Move ours and propose the others’")}
            </button>
          )}
        </Form>
      )}
      <h3 className="ds-heading" data-size="xs">
        {say("Det som är kvar efteråt", "What is left afterwards")}
      </h3>
      {left.length === 0 ? (
        <p>{say("Inga krockar och inga hinder.", "No clashes and no obstacles.")}</p>
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
